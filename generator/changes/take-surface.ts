import { typeMembers } from '../contract/type-text.ts';
import type { Call, Contract, Credential, Webhook } from '../contract/types.ts';
import { sortedBy } from '../order.ts';
import type { CredentialSurface, ModelSurface, ShapeSurface, Surface } from './surface.ts';
import { modelSurface } from './surface-of-model.ts';
import { operationSurface } from './surface-of-operation.ts';
import { serverOptions } from './surface-of-servers.ts';

/** Takes down what a package offers. */
export function takeSurface(contract: Contract): Surface {
  const { client, errors } = contract;
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const models = new Map(contract.models.map((model) => [model.name, model]));
  const exported = [
    ...contract.models.map(modelSurface),
    ...calls.flatMap(waitableStates),
    ...contract.webhooks.map(payload),
  ];
  const errorMembers = [...new Set(errors.types.flatMap(typeMembers))].toSorted();
  return {
    surface: 1,
    client: client.name,
    credentials: client.credentials.map(credentialSurface),
    errors: errorMembers.length === 0 ? ['unknown'] : errorMembers,
    server: client.baseUrl,
    serverOptions: serverOptions(client.servers),
    operations: sortedByName(calls.map((call) => operationSurface(call, contract, models))),
    models: sortedByName(exported),
  };
}

function sortedByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...sortedBy(items, ({ name }) => name)];
}

function credentialSurface(credential: Credential): CredentialSurface {
  const { option: name, env } = credential;
  switch (credential.kind) {
    case 'apiKey':
      return { name, env, holds: 'text', sent: `${credential.in} ${credential.parameter}` };
    case 'bearer':
      return { name, env, holds: 'text', sent: 'bearer token' };
    case 'basic':
      return { name, env, holds: 'user and password', sent: 'basic authentication' };
    case 'clientCredentials':
      return { name, env, holds: 'client id and secret', sent: `token from ${credential.tokenUrl}` };
  }
}

/** The states that callers can wait for are a type of the package too. */
function waitableStates({ behaviour }: Call): readonly ModelSurface[] {
  if (behaviour.kind !== 'waitable') return [];
  const { statesName: name, targets } = behaviour.waiter;
  const type = targets.map((state) => JSON.stringify(state)).toSorted();
  return [{ name, sent: true, received: false, deprecated: false, shape: { kind: 'alias', type } }];
}

function payload({ name, type, docs }: Webhook): ModelSurface {
  const shape: ShapeSurface = { kind: 'alias', type: [...typeMembers(type)] };
  return { name, sent: false, received: true, deprecated: docs.deprecated, shape };
}

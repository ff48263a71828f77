import { errorTypes } from '../emit/error-types.ts';
import { serviceDefaults } from '../emit/service.ts';
import { operationsOf } from '../model/walk.ts';
import { typeMembers, type NameOf } from '../inspect/type-members.ts';
import type { Api, Operation, SecurityScheme, Webhook } from '../model/types.ts';
import type { ClientNames } from '../names/client-name.ts';
import { credentialVariable, nameCredentials } from '../names/credential-names.ts';
import type { Names } from '../names/types.ts';
import { sortedBy } from '../order.ts';
import type { CredentialSurface, ModelSurface, Surface } from './surface.ts';
import { modelSurface } from './surface-of-model.ts';
import { operationSurface } from './surface-of-operation.ts';
import { serverOptions } from './surface-of-servers.ts';
import { travelsOf } from './travels.ts';

/** Takes down what a package generated from `api` offers. */
export function takeSurface(api: Api, names: Names, client: ClientNames): Surface {
  const travels = travelsOf(api);
  const nameOf: NameOf = (id) => names.model(id);
  const options = nameCredentials(api.securitySchemes, client.credentials);
  const models = [
    ...[...api.models.values()].map((model) => modelSurface(names, model, travels)),
    ...operationsOf(api).flatMap((operation) => waitableStates(operation, names)),
    ...api.webhooks.flatMap((webhook) => payload(webhook, names)),
  ];
  return {
    surface: 1,
    client: client.name,
    credentials: api.securitySchemes.map((scheme) => {
      const name = options.get(scheme.name) ?? scheme.name;
      return { ...credentialSurface(scheme, name), env: credentialVariable(scheme, name, client.env) };
    }),
    errors: errorMembers(api, nameOf),
    server: api.servers.length === 0 ? null : serviceDefaults(api).baseUrl,
    serverOptions: serverOptions(api.servers),
    operations: sortedByName(
      api.resources.flatMap((resource) =>
        resource.operations.map((operation) =>
          operationSurface(operation, { api, names, options }, names.resource(resource.id)),
        ),
      ),
    ),
    models: sortedByName(models),
  };
}

function sortedByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...sortedBy(items, ({ name }) => name)];
}

function credentialSurface(scheme: SecurityScheme, name: string): CredentialSurface {
  switch (scheme.kind) {
    case 'apiKey':
      return { name, holds: 'text', sent: `${scheme.in} ${scheme.parameter}` };
    case 'bearer':
      return { name, holds: 'text', sent: 'bearer token' };
    case 'basic':
      return { name, holds: 'user and password', sent: 'basic authentication' };
    case 'clientCredentials':
      return { name, holds: 'client id and secret', sent: `token from ${scheme.tokenUrl}` };
  }
}

function errorMembers(api: Api, nameOf: NameOf): string[] {
  const members = errorTypes(operationsOf(api)).flatMap((type) => typeMembers(type, nameOf));
  return members.length === 0 ? ['unknown'] : [...new Set(members)].toSorted();
}

/** The states that callers can wait for are a type of the package too. */
function waitableStates({ id, behaviour }: Operation, names: Names): readonly ModelSurface[] {
  if (behaviour.kind !== 'waitable') return [];
  const type = behaviour.waiter.targets.map((state) => JSON.stringify(state)).toSorted();
  const shape = { kind: 'alias', type } as const;
  return [{ name: names.waitable(id), sent: true, received: false, deprecated: false, shape }];
}

function payload({ id, body, docs }: Webhook, names: Names): readonly ModelSurface[] {
  if (body === null) return [];
  const type = [...typeMembers(body.type, (model) => names.model(model))];
  const { deprecated } = docs;
  return [
    { name: names.webhook(id), sent: false, received: true, deprecated, shape: { kind: 'alias', type } },
  ];
}

import { packageExports } from '../names/package-exports.ts';
import { sortedBy } from '../order.ts';
import type { Call, Contract, Export, Model, Resource } from './types.ts';

/**
 * The file of the types of webhook bodies, relative to `src`. No resource or model has a file of this name.
 */
export const webhooksFile = 'webhooks.ts';

/** All names that a package exports because of its document, ordered by name and without duplicates. */
export function exportsOf({
  client,
  models,
  webhooks,
  resources,
}: Pick<Contract, 'client' | 'models' | 'webhooks' | 'resources'>): readonly Export[] {
  const all = [
    ...packageExports(client.name),
    ...models.flatMap(modelExports),
    ...webhooks.map(({ name }): Export => ({ name, kind: 'webhook', file: webhooksFile, isType: true })),
    ...resources.map(({ interfaceName }): Export => ({
      name: interfaceName,
      kind: 'resource',
      file: 'client.ts',
      isType: true,
    })),
    ...resources.flatMap((resource) => resource.calls.flatMap((call) => callExports(call, resource))),
  ];
  return sortedBy(new Map(all.map((each) => [each.name, each])).values(), ({ name }) => name);
}

function modelExports({ name, requestName, file, keys, guardName }: Model): readonly Export[] {
  const kind = keys === null ? 'model' : 'enum';
  return [
    { name, kind, file, isType: keys === null },
    ...(requestName === null
      ? []
      : [{ name: requestName, kind: 'request model', file, isType: true } as const]),
    ...(guardName === null ? [] : [{ name: guardName, kind: 'enum guard', file, isType: false } as const]),
  ];
}

function callExports({ input, choice, headers, behaviour }: Call, { file }: Resource): readonly Export[] {
  const types: readonly (Pick<Export, 'name' | 'kind' | 'file'> | false | null)[] = [
    input.need !== 'none' && { name: input.name, kind: 'input', file },
    choice && { name: choice.name, kind: 'response types', file },
    behaviour.kind === 'waitable' && { name: behaviour.waiter.statesName, kind: 'waitable states', file },
    headers && { name: headers.name, kind: 'headers', file: headers.file },
  ];
  return types.flatMap((each) => (each ? [{ ...each, isType: true }] : []));
}

import type { NamesConfig } from '../config/types.ts';
import { headersOf } from '../model/declared-headers.ts';
import { flowOf } from '../model/flow.ts';
import { routeOf } from '../model/route.ts';
import type { Api, Model, Operation } from '../model/types.ts';
import { operationsOf } from '../model/walk.ts';
import { pascalCase } from '../words.ts';
import { typeName } from '../identifier.ts';
import type { Words } from './claims/claim.ts';
import type { ResourceNames } from './resource-names.ts';
import type { Scope } from './scope.ts';

/** The types other than models that an operation exports. */
export type OperationTypeKind = 'input' | 'headers' | 'responses' | 'states';

/**
 * The key of an operation's exported type in `sdkwright.lock.json`: `input GET /pets`. It does not depend on
 * the type's name.
 *
 * @returns a key that stays the same as long as the operation has the same method and path
 */
export function operationTypeKey(kind: OperationTypeKind, operation: Operation): string {
  return `${kind} ${routeOf(operation)}`;
}

/** The key of a model's request variant. */
export function requestTypeKey(model: string): string {
  return `request ${model}`;
}

/** The key of a webhook's body. */
export function webhookTypeKey(id: string): string {
  return `webhook ${id}`;
}

/** The key of a resource's interface, by the resource's dotted name. */
export function facadeTypeKey(resource: string): string {
  return `resource ${resource}`;
}

/** Whether an operation exports a type of the kind. */
export function hasType(kind: OperationTypeKind, operation: Operation): boolean {
  switch (kind) {
    case 'input':
      return operation.input.fields.length > 0 || operation.input.extends !== null;
    case 'headers':
      return headersOf(operation).length > 0;
    case 'responses':
      return (
        operation.behaviour.kind === 'call' && operation.responses.some(({ contents }) => contents.length > 1)
      );
    case 'states':
      return operation.behaviour.kind === 'waitable';
  }
}

/** All kinds. */
export const operationTypeKinds: readonly OperationTypeKind[] = ['input', 'headers', 'responses', 'states'];

/**
 * Reserves the published names of types that are still exported, before other types are named. New types of
 * the document must not take them.
 *
 * @param published - names by key
 * @param nameOf - names that a model is likely to get
 */
export function reserveTypes(
  api: Api,
  resources: ResourceNames,
  published: ReadonlyMap<string, string>,
  nameOf: (model: Model) => readonly string[],
  scope: Scope,
): void {
  if (published.size === 0) return;
  const operations = operationsOf(api).flatMap((operation) =>
    operationTypeKinds
      .filter((kind) => hasType(kind, operation))
      .map((kind) => operationTypeKey(kind, operation)),
  );
  const { directions } = flowOf(api);
  const requests = [...api.models.values()]
    .filter(({ id }) => directions.isSplit(id))
    .flatMap((model) => nameOf(model).map(requestTypeKey));
  const webhooks = api.webhooks.map(({ id }) => webhookTypeKey(id));
  const facades = [...resources.values()].map((path) => facadeTypeKey(path.join('.')));
  for (const key of [...operations, ...requests, ...webhooks, ...facades]) {
    const name = published.get(key);
    if (name !== undefined && typeName(name) === name) scope.take(name, key);
  }
}

/** The names that the document gives a model: each reading of its component's key, with prefix and suffix. */
export function componentNames(
  { hints: { component } }: Model,
  readings: (component: string) => readonly Words[],
  { modelPrefix = '', modelSuffix = '' }: Pick<NamesConfig, 'modelPrefix' | 'modelSuffix'>,
): readonly string[] {
  if (component === null) return [];
  return [component, ...readings(component).map(pascalCase)].map((name) =>
    typeName(`${modelPrefix}${typeName(name)}${modelSuffix}`),
  );
}

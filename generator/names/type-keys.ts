import type { NamesConfig } from '../config/types.ts';
import { headersOf } from '../model/declared-headers.ts';
import type { Directions } from '../model/directions.ts';
import { routeOf } from '../model/route.ts';
import type { Api, Model, Operation } from '../model/types.ts';
import { operationsOf } from '../model/walk.ts';
import { pascalCase } from '../words.ts';
import { typeName } from '../identifier.ts';
import type { Words } from './claims/claim.ts';
import type { ResourceNames } from './resource-names.ts';
import type { Scope } from './scope.ts';

/** The types that an operation exports next to models. */
export type OperationTypeKind = 'input' | 'headers' | 'responses' | 'states';

/**
 * What an exported type of an operation is called by in `sdkwright.lock.json`, whatever its name: `input GET /pets`.
 *
 * @returns a key that does not change while method and path of the operation stay
 */
export function operationTypeKey(kind: OperationTypeKind, operation: Operation): string {
  return `${kind} ${routeOf(operation)}`;
}

/** The same for the variant of a model in requests. */
export function requestTypeKey(model: string): string {
  return `request ${model}`;
}

/** The same for the payload of a webhook. */
export function webhookTypeKey(id: string): string {
  return `webhook ${id}`;
}

/** The same for the interface of a resource, by its dotted name. */
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

/** All of them. */
export const operationTypeKinds: readonly OperationTypeKind[] = ['input', 'headers', 'responses', 'states'];

/**
 * Takes the published names of types that are still exported, before anything else is named: what comes to a document must not
 * take them.
 *
 * @param published names by key
 * @param nameOf names that a model is likely to get
 */
export function reserveTypes(
  api: Api,
  directions: Directions,
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

/** The names that the document itself gives a model: its component, as it stands and as it can be read, decorated. */
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

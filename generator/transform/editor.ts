import type {
  ApiTransform,
  DocsChange,
  ModelTransform,
  OperationTransform,
  ResourceTransform,
} from '../config/transform.ts';
import { nearest } from '../nearest.ts';
import { splitNull } from '../model/nullable.ts';
import type { Api, Model, ObjectType, Operation, Resource } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { sortedBy } from '../order.ts';
import type { Changes } from './changes.ts';
import { TransformError } from './transform-error.ts';

/** Creates the argument of a transformation: the Api by its names. Its methods store changes. */
export function createEditor(api: Api, names: Names, changes: Changes): ApiTransform {
  const resources = api.resources.map((resource) => resourceEditor(resource, names, changes));
  const operations = resources.flatMap((resource) => resource.operations);
  const models = [...api.models.values()].map((model) => modelEditor(model, names, changes));
  const operationsByKey = new Map(
    operations.flatMap((each) => keysOf(each).map((key) => [key, each] as const)),
  );
  return {
    resources: sortedBy(resources, ({ name }) => name),
    operations,
    models: sortedBy(models, ({ name }) => name),
    resource: lookUp('resource', new Map(resources.map((each) => [each.name, each]))),
    operation: lookUp('operation', operationsByKey),
    model: lookUp('model', new Map(models.map((each) => [each.name, each]))),
  };
}

function keysOf({ resource, name, method, path, operationId }: OperationTransform): readonly string[] {
  return [`${resource}.${name}`, `${method} ${path}`, ...(operationId === null ? [] : [operationId])];
}

function lookUp<T>(kind: string, known: ReadonlyMap<string, T>): (key: string) => T {
  return (key) => {
    const found = known.get(textOf(key, `the name of the ${kind}`));
    if (found !== undefined) return found;
    const guess = nearest(key, known.keys());
    throw new TransformError(
      `there is no ${kind} "${key}"${guess === null ? '' : `; did you mean "${guess}"?`}`,
    );
  };
}

function operationEditor(
  operation: Operation,
  resource: string,
  names: Names,
  changes: Changes,
): OperationTransform {
  const { id, operationId, method, path, docs } = operation;
  return {
    name: names.method(id),
    resource,
    operationId,
    method,
    path,
    deprecated: docs.deprecated,
    rename: (name) => changes.changeOperation(id, { name: textOf(name, 'a name') }),
    moveTo: (name) => changes.changeOperation(id, { resource: textOf(name, 'the name of a resource') }),
    drop: () => changes.changeOperation(id, { dropped: true }),
    document: (change) => changes.changeOperation(id, { docs: docsOf(change) }),
  };
}

function resourceEditor(resource: Resource, names: Names, changes: Changes): ResourceTransform {
  const name = names.resource(resource.id);
  const operations = resource.operations.map((each) => operationEditor(each, name, names, changes));
  let current = name;
  return {
    name,
    operations,
    rename(wanted) {
      const docs = changes.resource(current);
      current = textOf(wanted, 'a name');
      changes.documentResource(current, docs);
      for (const operation of operations) operation.moveTo(current);
    },
    drop: () => operations.forEach((operation) => operation.drop()),
    document: (change) => changes.documentResource(current, docsOf(change)),
  };
}

function modelEditor(model: Model, names: Names, changes: Changes): ModelTransform {
  const { id } = model;
  const name = names.model(id);
  const properties = (objectIn(model)?.properties ?? []).map(({ wireName }) => wireName);
  const known = lookUp(`property of ${name}`, new Map(properties.map((each) => [each, each])));
  return {
    name,
    properties,
    rename: (wanted) => changes.changeModel(id, { name: textOf(wanted, 'a name') }),
    document: (change) => changes.changeModel(id, { docs: docsOf(change) }),
    documentProperty: (property, change) =>
      changes.changeProperty(id, known(property), { docs: docsOf(change) }),
    dropProperty: (property) => changes.changeProperty(id, known(property), { dropped: true }),
  };
}

/** The object in a model's type, without null. */
export function objectIn({ type }: Pick<Model, 'type'>): ObjectType | null {
  const { type: bare } = splitNull(type);
  return bare.kind === 'object' ? bare : null;
}

/** Checks a text. The configuration may be JavaScript, so its types are not checked. */
function textOf(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TransformError(`${what} must be a string that is not empty, but is ${JSON.stringify(value)}`);
}

function docsOf(change: DocsChange): DocsChange {
  for (const [key, value] of Object.entries(change)) {
    const expected = { summary: 'string', description: 'string', deprecated: 'boolean' }[key];
    if (expected === undefined) throw new TransformError(`there is no "${key}" in docs`);
    if (typeof value !== expected) throw new TransformError(`"${key}" of docs must be a ${expected}`);
  }
  return change;
}

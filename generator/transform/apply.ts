import type { DocsChange } from '../config/transform.ts';
import { noDocs } from '../model/build/docs.ts';
import { symbolId } from '../model/build/symbol-id.ts';
import { flatResource } from '../model/naming/call-name.ts';
import { dropUnused } from '../model/drop-unused.ts';
import { order } from '../model/fold/order.ts';
import { withUses } from '../model/fold/uses.ts';
import type { Api, Docs, Model, ObjectType, Operation, Property, Resource, Type } from '../model/types.ts';
import { wordsOf } from '../words.ts';
import type { Names } from '../names/types.ts';
import { groupedBy } from '../order.ts';
import type { Changes, PropertyChange } from './changes.ts';
import { objectIn } from './editor.ts';

/**
 * Applies a transformation to the Api. The result is in canonical order, without unused models and security
 * schemes.
 *
 * @param names - current names
 */
export function applyChanges(api: Api, names: Names, changes: Changes): Api {
  const resources = regroup(api, names, changes);
  const models = [...api.models].map(([id, model]) => [id, changedModel(model, changes)] as const);
  return withUses(order(dropUnused(api, { ...api, resources, models: new Map(models) })));
}

/** Resources by their new names, each with its new operations. */
function regroup(api: Api, names: Names, changes: Changes): readonly Resource[] {
  const known = new Map(api.resources.map((resource) => [names.resource(resource.id), resource]));
  const kept = api.resources.flatMap((resource) =>
    resource.operations.flatMap((operation) => {
      const change = changes.operation(operation.id);
      const name = change.resource ?? names.resource(resource.id);
      return change.dropped ? [] : [{ name, operation: changedOperation(operation, change) }];
    }),
  );
  return [...groupedBy(kept, ({ name }) => name)].map(([name, group]) => {
    const operations = group.map(({ operation }) => operation);
    return resourceOf(name, operations, known.get(name) ?? null, changes);
  });
}

function resourceOf(
  name: string,
  operations: readonly Operation[],
  known: Resource | null,
  changes: Changes,
): Resource {
  const levels = name.split('.').map(wordsOf);
  const made = {
    id: symbolId('resource', levels.map((level) => level.join('-')).join('/')),
    words: flatResource({ resource: levels }),
    levels,
    docs: noDocs,
    origin: originOf(operations),
  };
  const resource = known ?? made;
  return { ...resource, operations, docs: changedDocs(resource.docs, changes.resource(name)) };
}

function originOf([first]: readonly Operation[]): Operation['origin'] {
  return first?.origin ?? { file: '', pointer: '' };
}

function changedOperation(operation: Operation, { name, docs }: ReturnType<Changes['operation']>): Operation {
  return {
    ...operation,
    words: name === undefined ? operation.words : wordsOf(name),
    docs: changedDocs(operation.docs, docs ?? {}),
  };
}

function changedModel(model: Model, changes: Changes): Model {
  const { docs = {}, properties } = changes.model(model.id);
  const type = properties === undefined ? model.type : changedType(model, properties);
  return { ...model, type, docs: changedDocs(model.docs, docs) };
}

/** The object in a model's type, which may be a member of a union with null. */
function changedType(model: Model, changes: ReadonlyMap<string, PropertyChange>): Type {
  const object = objectIn(model);
  if (object === null) return model.type;
  const changed: ObjectType = { ...object, properties: changedProperties(object.properties, changes) };
  if (model.type.kind !== 'union') return changed;
  return {
    ...model.type,
    members: model.type.members.map((member) => (member === object ? changed : member)),
  };
}

function changedProperties(
  properties: readonly Property[],
  changes: ReadonlyMap<string, PropertyChange>,
): readonly Property[] {
  return properties.flatMap((property) => {
    const { dropped, docs = {} } = changes.get(property.wireName) ?? {};
    return dropped ? [] : [{ ...property, docs: changedDocs(property.docs, docs) }];
  });
}

function changedDocs(docs: Docs, { summary, description, deprecated }: DocsChange): Docs {
  return {
    ...docs,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

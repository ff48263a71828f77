import { byCodeUnit } from '../../order.ts';
import { mapTypes } from '../map-api.ts';
import { mapChildren } from '../visit.ts';
import type { Api, InputField, Method, Model, Operation, Property, SymbolId, Type } from '../types.ts';

/**
 * Puts everything whose order has no meaning in a document into one order, so that shuffling the document's keys
 * changes nothing: properties, operations, resources, models.
 *
 * What arrays hold keeps its order, since there it may mean something: parameters, enum values, union members.
 */
export function order(api: Api): Api {
  const sorted = mapTypes(api, orderType);
  return {
    ...sorted,
    models: inOrderOfId(sorted.models),
    securitySchemes: sorted.securitySchemes.toSorted((a, b) => byCodeUnit(a.name, b.name)),
    resources: sorted.resources
      .map((resource) => ({ ...resource, operations: resource.operations.map(orderInput).toSorted(byPath) }))
      .toSorted((a, b) => byCodeUnit(a.id, b.id)),
    webhooks: sorted.webhooks.toSorted((a, b) => byCodeUnit(a.id, b.id)),
  };
}

/** Models in the order of their ids, which is that of their places. */
export function inOrderOfId(models: Iterable<readonly [SymbolId, Model]>): ReadonlyMap<SymbolId, Model> {
  return new Map([...models].toSorted(([a], [b]) => byCodeUnit(a, b)));
}

function orderType(type: Type): Type {
  const mapped = mapChildren(type, orderType);
  if (mapped.kind !== 'object' || isInOrder(mapped.properties)) return mapped;
  return { ...mapped, properties: mapped.properties.toSorted(byName) };
}

/** Types are often asked for: one that is in order stays the one that it is. */
function isInOrder(properties: readonly Property[]): boolean {
  return properties.every((each, index) => index === 0 || byName(properties[index - 1] ?? each, each) <= 0);
}

/** Identity first, as people read a record; the rest by name. */
function byName(a: Property, b: Property): number {
  return rank(a.wireName) - rank(b.wireName) || byCodeUnit(a.wireName, b.wireName);
}

function rank(name: string): number {
  return name === 'id' ? 0 : name === 'name' ? 1 : 2;
}

/** Parameters keep the order of their arrays; fields of the body follow, required ones first. */
function orderInput(operation: Operation): Operation {
  const parameters = operation.input.fields.filter((field) => field.in !== 'body');
  const body = operation.input.fields.filter((field) => field.in === 'body').toSorted(byName);
  const fields = [
    ...inPathOrder(parameters),
    ...body.filter(isRequired),
    ...body.filter((field) => !isRequired(field)),
  ];
  return { ...operation, input: { ...operation.input, fields } };
}

/** Path parameters first: they say what the call is about. */
function inPathOrder(parameters: readonly InputField[]): readonly InputField[] {
  return [
    ...parameters.filter((field) => field.in === 'path'),
    ...parameters.filter((field) => field.in !== 'path'),
  ];
}

function isRequired(field: InputField): boolean {
  return field.required;
}

const methods: readonly Method[] = [
  'GET',
  'HEAD',
  'QUERY',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
];

function byPath(a: Operation, b: Operation): number {
  return (
    byCodeUnit(a.path, b.path) ||
    methods.indexOf(a.method) - methods.indexOf(b.method) ||
    byCodeUnit(a.method, b.method)
  );
}

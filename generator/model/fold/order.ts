import { byCodeUnit } from '../../order.ts';
import type { Api, InputField, Method, Model, Operation, SymbolId } from '../types.ts';

/**
 * Sorts operations, resources and models, whose order has no meaning in a document, so that the order of keys
 * has no effect.
 *
 * Arrays keep their order, because it may have a meaning: parameters, enum values, union members. Two kinds
 * of maps keep it too, because people order them on purpose: properties and media types.
 */
export function order(api: Api): Api {
  return {
    ...api,
    models: inOrderOfId(api.models),
    securitySchemes: api.securitySchemes.toSorted((a, b) => byCodeUnit(a.name, b.name)),
    resources: api.resources
      .map((resource) => ({ ...resource, operations: resource.operations.map(orderInput).toSorted(byPath) }))
      .toSorted((a, b) => byCodeUnit(a.id, b.id)),
    webhooks: api.webhooks.toSorted((a, b) => byCodeUnit(a.id, b.id)),
  };
}

/** Models ordered by id, which is the order of their places. */
export function inOrderOfId(models: Iterable<readonly [SymbolId, Model]>): ReadonlyMap<SymbolId, Model> {
  return new Map([...models].toSorted(([a], [b]) => byCodeUnit(a, b)));
}

/**
 * Orders path parameters first, because they identify the resource, then other parameters, then fields of the
 * body.
 */
function orderInput(operation: Operation): Operation {
  const { fields } = operation.input;
  const isOrdered = fields.every(
    (field, index) => index === 0 || rank(fields[index - 1] ?? field) <= rank(field),
  );
  if (isOrdered) return operation;
  const ordered = fields.toSorted((a, b) => rank(a) - rank(b));
  return { ...operation, input: { ...operation.input, fields: ordered } };
}

function rank(field: InputField): number {
  return field.in === 'path' ? 0 : field.in === 'body' ? 2 : 1;
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

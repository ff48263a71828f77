import { byCodeUnit } from '../../order.ts';
import type { Api, Method, Model, Operation, SymbolId } from '../types.ts';

/**
 * Puts everything whose order has no meaning in a document into one order, so that shuffling the document's keys
 * changes nothing: operations, resources, models.
 *
 * Arrays keep their order, since it may mean something: parameters, enum values, union members. So do two kinds of maps that people
 * write in an order on purpose: properties and media types.
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

/** Models in the order of their ids, which is that of their places. */
export function inOrderOfId(models: Iterable<readonly [SymbolId, Model]>): ReadonlyMap<SymbolId, Model> {
  return new Map([...models].toSorted(([a], [b]) => byCodeUnit(a, b)));
}

/** Path parameters first, since they say what the call is about; then the other parameters, then fields of the body. */
function orderInput(operation: Operation): Operation {
  const { fields } = operation.input;
  const others = fields.filter((field) => field.in !== 'path');
  return {
    ...operation,
    input: {
      ...operation.input,
      fields: [
        ...fields.filter((field) => field.in === 'path'),
        ...others.filter((field) => field.in !== 'body'),
        ...others.filter((field) => field.in === 'body'),
      ],
    },
  };
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

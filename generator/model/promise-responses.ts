import { mapTypes } from './map-api.ts';
import type { Api, Property, Type } from './types.ts';
import { mapChildren } from './visit.ts';

/**
 * Marks all optional properties as always present in responses. The configuration asks for this if a service
 * sends all properties but its document requires none.
 *
 * Models that are in requests too get a request variant, which stays unchanged.
 */
export function promiseResponses(api: Api): Api {
  return mapTypes(api, (type, { kind }) =>
    kind === 'model' || kind === 'response' || kind === 'webhook' ? promise(type) : type,
  );
}

function promise(type: Type): Type {
  const inner = mapChildren(type, promise);
  return inner.kind === 'object' ? { ...inner, properties: inner.properties.map(promised) } : inner;
}

function promised(property: Property): Property {
  return property.required || property.access === 'write' ? property : { ...property, promised: true };
}

import { mapTypes } from './map-api.ts';
import type { Api, Property, Type } from './types.ts';
import { mapChildren } from './visit.ts';

/**
 * Marks each property that the document does not require as one that responses always have: the configuration says so, for
 * documents of services that send every property and require none.
 *
 * Models that are sent as well get a variant for requests, where nothing changes.
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

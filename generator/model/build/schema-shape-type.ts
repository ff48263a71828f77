import type { Origin } from '../../diagnostics/origin.ts';
import type { Property, Type } from '../types.ts';
import { noDocs } from './docs.ts';
import type { Shape } from './schema-object.ts';

/**
 * The type of what one shape describes: an object, or a map where no property is listed.
 *
 * A shape that says nothing at all is any object: a map of unknown values. One that is closed and lists nothing is an
 * object without properties.
 */
export function shapeType(shape: Shape): Type {
  const { origin } = shape.place;
  const declared = new Set(shape.properties.map(({ wireName }) => wireName));
  const missing = shape.required.filter((name) => !declared.has(name));
  if (declared.size === 0 && missing.length === 0 && !(shape.closed && shape.extra === null)) {
    return { kind: 'record', values: shape.extra ?? { kind: 'unknown', origin }, origin };
  }
  const undeclared = missing.map((wireName) => undeclaredProperty(wireName, shape.extra, origin));
  return { kind: 'object', properties: [...shape.properties, ...undeclared], extra: shape.extra, origin };
}

/**
 * A property that must be there although no schema describes it.
 *
 * @param extra - what properties that are not listed are, if that is said
 */
export function undeclaredProperty(wireName: string, extra: Type | null, origin: Origin): Property {
  return {
    wireName,
    required: true,
    access: 'both',
    type: extra ?? { kind: 'unknown', origin },
    docs: noDocs,
    limits: {},
    origin,
  };
}

import type { Origin } from '../../diagnostics/origin.ts';
import type { Property, Type } from '../types.ts';
import { noDocs } from './docs.ts';
import type { Shape } from './schema-object.ts';

/**
 * The type of one shape: an object, or a map if no property is listed.
 *
 * An empty shape is any object: a map of unknown values. A closed shape without properties is an object
 * without properties.
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
 * A required property that no schema describes.
 *
 * @param extra - type of additional properties; null without one
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

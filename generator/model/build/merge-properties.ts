import type { Property, Type } from '../types.ts';

/**
 * Properties merged by name. `conflicts` are those that no value can satisfy; the last definition of them is
 * kept.
 */
export interface MergedProperties {
  readonly properties: readonly Property[];
  readonly conflicts: readonly Property[];
}

/**
 * Merges properties that must all hold, as in `allOf`.
 *
 * @param both - returns the type of values that belong to both types; null if there are none
 */
export function mergeProperties(
  properties: readonly Property[],
  both: (a: Type, b: Type) => Type | null,
): MergedProperties {
  const merged = new Map<string, Property>();
  const conflicts: Property[] = [];
  for (const property of properties) {
    const known = merged.get(property.wireName);
    const type = known === undefined ? property.type : both(known.type, property.type);
    if (type === null) conflicts.push(property);
    merged.set(property.wireName, known === undefined ? property : mergeTwo(known, property, type));
  }
  return { properties: [...merged.values()], conflicts };
}

function mergeTwo(a: Property, b: Property, type: Type | null): Property {
  const silent = b.docs.description === null && b.docs.summary === null && b.docs.link === null;
  return {
    wireName: a.wireName,
    required: a.required || b.required,
    access: b.access === 'both' ? a.access : b.access,
    type: type ?? b.type,
    docs: silent ? { ...a.docs, deprecated: a.docs.deprecated || b.docs.deprecated } : b.docs,
    limits: { ...a.limits, ...b.limits },
    origin: b.origin,
  };
}

import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, elements, isObject, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';

/**
 * Inheritance between definitions by `allOf`. Definitions are identified by their formatted canonical origin.
 */
export interface Inheritance {
  /** The direct subtypes of each definition that has some. */
  readonly subtypes: readonly (readonly [ancestor: string, subtypes: readonly string[]])[];
  /**
   * Whether the definition `subtype` inherits from `ancestor`, directly or indirectly. A definition does not
   * inherit from itself.
   */
  inherits(subtype: string, ancestor: string): boolean;
  /** All definitions that inherit from one, ordered by origin. */
  subtypesOf(ancestor: string): readonly Place[];
  /** Whether a definition has subtypes: cheaper than all of them, which are many in a long chain. */
  hasSubtypes(ancestor: string): boolean;
  /** A definition by its formatted origin; null if it is not one of those that were read. */
  definition(key: string): Place | null;
}

/** Reads the `allOf` references of definitions. */
export function readInheritance(documents: Documents, definitions: readonly Place[]): Inheritance {
  const byKey = new Map<string, Place>();
  const children = new Map<string, string[]>();
  for (const place of definitions) {
    const key = formatOrigin(place.origin);
    if (byKey.has(key)) continue;
    byKey.set(key, place);
    for (const parent of parentsOf(documents, place)) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [key]);
      else known.push(key);
    }
  }
  const subtypes = new Map<string, ReadonlySet<string>>();
  const subtypesOf = (ancestor: string): ReadonlySet<string> => {
    const known = subtypes.get(ancestor);
    if (known !== undefined) return known;
    const found = reach(children, ancestor);
    subtypes.set(ancestor, found);
    return found;
  };
  return {
    subtypes: [...children],
    inherits: (subtype, ancestor) => subtypesOf(ancestor).has(subtype),
    subtypesOf: (ancestor) => [...subtypesOf(ancestor)].toSorted().flatMap((key) => byKey.get(key) ?? []),
    hasSubtypes: (ancestor) => children.get(ancestor)?.some((key) => key !== ancestor) ?? false,
    definition: (key) => byKey.get(key) ?? null,
  };
}

function reach(children: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(children.get(start) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === start || found.has(next)) continue;
    found.add(next);
    queue.push(...(children.get(next) ?? []));
  }
  return found;
}

function parentsOf(documents: Documents, schema: Place): string[] {
  return elements(at(schema, 'allOf')).flatMap((part) => {
    if (!isObject(part.value)) return [];
    if (typeof part.value['$ref'] !== 'string') return parentsOf(documents, part);
    const parent = documents.resolve(part);
    return parent === null ? [] : [formatOrigin(parent.origin)];
  });
}

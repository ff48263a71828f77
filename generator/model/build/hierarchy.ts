import { formatOrigin, type Origin } from '../../diagnostics/origin.ts';
import { isObject, type Place } from '../../load/place.ts';
import type { Type } from '../types.ts';
import { findDefinitions } from './find-definitions.ts';
import { readFamilies, type Family } from './families.ts';
import { readInheritance, type Inheritance } from './inheritance.ts';
import { joined } from './intersect.ts';
import type { Scope } from './scope.ts';

/**
 * Which schemas inherit from which by `allOf`, and which of those stand for a union of their subtypes.
 *
 * The rule: a schema with a discriminator and no union of its own is, wherever it is used, one of its subtypes (and itself
 * only where the mapping or Swagger 2.0 says so); a schema whose union lists its own subtypes is that union. In both cases the subtypes
 * inherit its base: its properties except for the discriminating one, without the union. So nothing runs in circles.
 */
export class Hierarchy {
  readonly #families: ReadonlyMap<string, Family>;
  readonly #inheritance: Inheritance;
  /** Whether there is a base for the subtypes of a family: asked for with every reference to it. */
  readonly #shares = new Map<Family, boolean>();

  constructor(families: ReadonlyMap<string, Family>, inheritance: Inheritance) {
    this.#families = families;
    this.#inheritance = inheritance;
  }

  family(origin: Origin): Family | null {
    return this.#families.size === 0 ? null : (this.#families.get(formatOrigin(origin)) ?? null);
  }

  /** Whether the definition at `subtype` inherits from the one at `ancestor`. */
  inherits(subtype: Origin, ancestor: Origin): boolean {
    return this.#inheritance.inherits(formatOrigin(subtype), formatOrigin(ancestor));
  }

  /** What a reference from the definition at `from` to the one at `to` means: the schema, its base, or nothing. */
  roleFor(from: Origin, to: Origin): 'whole' | 'base' | 'none' {
    const family = this.family(to);
    if (family === null || !this.inherits(from, to)) return 'whole';
    return this.#hasBase(family) ? 'base' : 'none';
  }

  #hasBase(family: Family): boolean {
    const known = this.#shares.get(family) ?? baseOf(family) !== null;
    this.#shares.set(family, known);
    return known;
  }

  /** A branch of a family's own union that does not inherit its base: the two joined. null for any other branch. */
  joinBase(scope: Scope, union: Place, branch: Place): Type | null {
    const family = this.family(union.origin);
    const target = family === null ? null : scope.documents.resolve(branch);
    if (family === null || target === null || !this.#hasBase(family)) return null;
    if (this.inherits(target.origin, union.origin)) return null;
    return joined([baseReference(scope, family.place, branch.origin), scope.read(branch)], branch.origin);
  }
}

/** A reference to the base of a family's schema. */
export function baseReference(scope: Scope, place: Place, origin: Origin): Type {
  return { kind: 'ref', target: scope.models.refer(place, 'base'), origin };
}

/** What subtypes share of a family's schema, as a schema at the same place; null when that is nothing. */
export function baseOf(family: Family): Place | null {
  const { value: schema } = family.place;
  if (!isObject(schema)) return null;
  const entries = Object.entries(schema).filter(
    ([key]) => !['oneOf', 'anyOf', 'discriminator'].includes(key),
  );
  const property = family.discriminator?.property;
  const value = Object.fromEntries(
    entries.map(([key, inner]) => [key, withoutProperty(key, inner, property)]),
  );
  const properties = value['properties'];
  const shares =
    value['allOf'] !== undefined ||
    value['$ref'] !== undefined ||
    (isObject(value['additionalProperties']) && Object.keys(value['additionalProperties']).length > 0) ||
    (isObject(properties) && Object.keys(properties).length > 0);
  return shares ? { ...family.place, value } : null;
}

/** The discriminating property is each subtype's own: a literal there, so the base must not say anything else. */
function withoutProperty(key: string, value: unknown, property: string | undefined): unknown {
  if (property === undefined) return value;
  if (key === 'required' && Array.isArray(value)) return value.filter((name) => name !== property);
  if (key !== 'properties' || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== property));
}

/** Finds what inherits from what among the definitions of a document. */
export function readHierarchy(scope: Pick<Scope, 'documents' | 'diagnostics'>): Hierarchy {
  const definitions = findDefinitions(scope.documents);
  const inheritance = readInheritance(scope.documents, definitions);
  return new Hierarchy(readFamilies(scope, definitions, inheritance), inheritance);
}

import { formatOrigin, type Origin } from '../../diagnostics/origin.ts';
import { isObject, type Place } from '../../load/place.ts';
import type { Type } from '../types.ts';
import { findDefinitions } from './find-definitions.ts';
import { readFamilies, type Family } from './families.ts';
import { readInheritance, type Inheritance } from './inheritance.ts';
import { joined } from './intersect.ts';
import type { Scope } from './scope.ts';

/**
 * Inheritance between schemas by `allOf`, and the schemas that mean a union of their subtypes.
 *
 * A schema with a discriminator and without a union means one of its subtypes wherever it is used. It
 * includes itself only if the mapping or Swagger 2.0 says so. A schema whose union lists its own subtypes
 * means that union. In both cases the subtypes inherit its base: its properties without the discriminator,
 * and without the union. So types do not refer to themselves.
 */
export class Hierarchy {
  readonly #families: ReadonlyMap<string, Family>;
  readonly #inheritance: Inheritance;
  /** Whether a polymorphic schema has a base for its subtypes. Cached, because every reference needs it. */
  readonly #shares = new Map<Family, boolean>();

  constructor(families: ReadonlyMap<string, Family>, inheritance: Inheritance) {
    this.#families = families;
    this.#inheritance = inheritance;
  }

  /** Values that are the same in two runs if both have the same hierarchy. */
  get facts(): readonly unknown[] {
    const families = [...this.#families.values()];
    return [
      JSON.stringify([families.map(summaryOf), this.#inheritance.subtypes]),
      ...families
        .flatMap(({ place, variants }) => [place, ...variants.map(({ definition }) => definition)])
        .map(({ value }) => value),
    ];
  }

  family(origin: Origin): Family | null {
    return this.#families.size === 0 ? null : (this.#families.get(formatOrigin(origin)) ?? null);
  }

  /** Whether the definition at `subtype` inherits from the one at `ancestor`. */
  inherits(subtype: Origin, ancestor: Origin): boolean {
    return this.#inheritance.inherits(formatOrigin(subtype), formatOrigin(ancestor));
  }

  /**
   * The meaning of a reference from the definition at `from` to the one at `to`: the schema, its base, or
   * nothing.
   */
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

  /**
   * Joins a branch of a schema's own union with the schema's base if it does not inherit that. Null for other
   * branches.
   */
  joinBase(scope: Scope, union: Place, branch: Place): Type | null {
    const family = this.family(union.origin);
    const target = family === null ? null : scope.documents.resolve(branch);
    if (family === null || target === null || !this.#hasBase(family)) return null;
    if (this.inherits(target.origin, union.origin)) return null;
    return joined([baseReference(scope, family.place, branch.origin), scope.read(branch)], branch.origin);
  }
}

function summaryOf({ place, discriminator, variants }: Family): unknown {
  const mapping = [...(discriminator?.mapping ?? [])].map(([key, { values }]) => [key, values]);
  return [
    ...[place.origin, discriminator && { ...discriminator, mapping }],
    variants.map(({ definition, role, isSubtype }) => [definition.origin, role, isSubtype]),
  ];
}

/** A reference to the base of a polymorphic schema. */
export function baseReference(scope: Scope, place: Place, origin: Origin): Type {
  return { kind: 'ref', target: scope.models.refer(place, 'base'), origin };
}

/** The base of a polymorphic schema, as a schema at the same place; null if it is empty. */
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

/** Each subtype has the discriminator as a literal, so the base must not have it. */
function withoutProperty(key: string, value: unknown, property: string | undefined): unknown {
  if (property === undefined) return value;
  if (key === 'required' && Array.isArray(value)) return value.filter((name) => name !== property);
  if (key !== 'properties' || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== property));
}

/** Finds the inheritance between the definitions of a document. */
export function readHierarchy(scope: Pick<Scope, 'documents' | 'diagnostics'>): Hierarchy {
  const definitions = findDefinitions(scope.documents);
  const inheritance = readInheritance(scope.documents, definitions);
  return new Hierarchy(readFamilies(scope, definitions, inheritance), inheritance);
}

import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, elements, isObject, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { readDiscriminator, type DeclaredDiscriminator } from './discriminator.ts';
import { componentName } from './hints.ts';
import type { Inheritance } from './inheritance.ts';
import type { Scope } from './scope.ts';
import { byCodeUnit } from '../../order.ts';

/**
 * A polymorphic schema. A reference to it means the union of its subtypes. Where its subtypes inherit from
 * it, it means their common base.
 */
export interface Family {
  readonly place: Place;
  /** Distinguishes the subtypes; null for a union that the schema writes out without a discriminator. */
  readonly discriminator: DeclaredDiscriminator | null;
  /** Empty if the schema writes out its union itself. */
  readonly variants: readonly Variant[];
}

/** One schema of a polymorphic schema's union. */
export interface Variant {
  readonly definition: Place;
  /**
   * `whole`: the schema. `base`: the schema has subtypes of its own, so its own values have the type of its
   * base.
   */
  readonly role: 'whole' | 'base';
  /**
   * Whether it inherits from the polymorphic schema. A schema that is only in the mapping must be joined with
   * the base.
   */
  readonly isSubtype: boolean;
}

/** Maximum number of variants of all polymorphic schemas. The largest documents have a few thousand. */
const maxVariants = 50_000;

/** Finds the polymorphic schemas among the components of a document. */
export function readFamilies(
  scope: Pick<Scope, 'documents' | 'diagnostics'>,
  definitions: readonly Place[],
  inheritance: Inheritance,
): ReadonlyMap<string, Family> {
  const { documents } = scope;
  const families = new Map<string, Family>();
  let variants = 0;
  for (const place of definitions) {
    if (!isObject(place.value)) continue;
    if (place.value['oneOf'] !== undefined || place.value['anyOf'] !== undefined) {
      if (!listsSubtypes(documents, inheritance, place)) continue;
      families.set(formatOrigin(place.origin), {
        place,
        discriminator: readDiscriminator(scope, place),
        variants: [],
      });
    } else if (place.value['discriminator'] !== undefined) {
      for (const [key, family] of familiesOf(scope, inheritance, place)) {
        variants += family.variants.length;
        if (variants > maxVariants) {
          scope.diagnostics.report('families-too-large', place.origin, { limit: maxVariants });
          return families;
        }
        families.set(key, family);
      }
    }
  }
  return families;
}

function listsSubtypes(documents: Documents, inheritance: Inheritance, place: Place): boolean {
  const branches = [...elements(at(place, 'oneOf')), ...elements(at(place, 'anyOf'))];
  return branches.some((branch) => {
    const target = isObject(branch.value) && '$ref' in branch.value ? documents.resolve(branch) : null;
    return target !== null && inheritance.inherits(formatOrigin(target.origin), formatOrigin(place.origin));
  });
}

/** A schema with a discriminator is polymorphic, and so is each of its subtypes that has subtypes. */
function* familiesOf(
  scope: Pick<Scope, 'documents' | 'diagnostics'>,
  inheritance: Inheritance,
  root: Place,
): Iterable<readonly [string, Family]> {
  const discriminator = readDiscriminator(scope, root);
  if (discriminator === null) return;
  const rootKey = formatOrigin(root.origin);
  const subtypes = inheritance.subtypesOf(rootKey);
  for (const place of [root, ...subtypes.filter((subtype) => !discriminates(subtype))]) {
    const key = formatOrigin(place.origin);
    const own = inheritance.subtypesOf(key);
    const mapped = place === root ? mappedOthers(inheritance, root, discriminator) : [];
    const variants = [
      ...(isConcrete(inheritance, place, discriminator, place === root) ||
      (place === root && namesItself(scope.documents, root, own))
        ? [variant(inheritance, place, true)]
        : []),
      ...own
        .filter((subtype) => isConcrete(inheritance, subtype, discriminator, false))
        .map((subtype) => variant(inheritance, subtype, true)),
      ...mapped.map((other) => variant(inheritance, other, false)),
    ];
    const branching = own.length > 0 || mapped.length > 0;
    if (branching && variants.length > 0) yield [key, { place, discriminator, variants }];
  }
}

function variant(inheritance: Inheritance, definition: Place, isSubtype: boolean): Variant {
  const isBase = inheritance.hasSubtypes(formatOrigin(definition.origin));
  return { definition, role: isBase ? 'base' : 'whole', isSubtype };
}

/** Definitions in the mapping that do not inherit from the schema. */
function mappedOthers(inheritance: Inheritance, root: Place, { mapping }: DeclaredDiscriminator): Place[] {
  const rootKey = formatOrigin(root.origin);
  return [...mapping]
    .filter(([key]) => key !== rootKey && !inheritance.inherits(key, rootKey))
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([, { definition }]) => definition);
}

function discriminates(place: Place): boolean {
  return isObject(place.value) && place.value['discriminator'] !== undefined;
}

/**
 * Whether the discriminator can name its own schema without a mapping. In Swagger 2.0 it can, because a
 * discriminator is only a name (Schema Object), unless the property lists its values.
 */
function namesItself(documents: Documents, root: Place, subtypes: readonly Place[]): boolean {
  const property = isObject(root.value) ? root.value['discriminator'] : null;
  if (typeof property !== 'string' || subtypes.some(hasAzureValue)) return false;
  const declared = at(root, 'properties', property);
  const target = declared === null ? null : documents.resolve(declared);
  const listed = target === null ? null : at(target, 'enum');
  return listed === null || elements(listed).some(({ value }) => value === componentName(root.origin));
}

function hasAzureValue({ value }: Place): boolean {
  return isObject(value) && typeof value['x-ms-discriminator-value'] === 'string';
}

/**
 * Whether values of exactly this schema exist: the mapping or Azure's extension has a value for it, or, except
 * for the root, it has no subtypes or there is no mapping.
 */
function isConcrete(
  inheritance: Inheritance,
  place: Place,
  { mapping }: DeclaredDiscriminator,
  root: boolean,
): boolean {
  const key = formatOrigin(place.origin);
  if (mapping.has(key)) return true;
  if (hasAzureValue(place)) return true;
  if (root) return false;
  return !inheritance.hasSubtypes(key) || mapping.size === 0;
}

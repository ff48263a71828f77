import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, elements, isObject, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { readDiscriminator, type DeclaredDiscriminator } from './discriminator.ts';
import { componentName } from './hints.ts';
import type { Inheritance } from './inheritance.ts';
import type { Scope } from './scope.ts';
import { byCodeUnit } from '../../order.ts';

/** A schema that stands for its subtypes wherever it is used, and for what they share where they inherit from it. */
export interface Family {
  readonly place: Place;
  /** What tells the subtypes apart; null where a union is written out with none. */
  readonly discriminator: DeclaredDiscriminator | null;
  /** Empty where the schema writes its union out itself. */
  readonly variants: readonly Variant[];
}

/** One schema that a value of a family can be. */
export interface Variant {
  readonly definition: Place;
  /** `whole`: the schema. `base`: it has subtypes itself, so its own values are those of its base. */
  readonly role: 'whole' | 'base';
  /** Whether it inherits from the family's schema; what merely is mapped to has to be joined with its base. */
  readonly isSubtype: boolean;
}

/** Variants that all families together may have: the largest documents have some thousands. */
const maxVariants = 50_000;

/** Finds the families among the components of a document. */
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

/** A discriminating schema makes a family of itself, and of each of its subtypes that has subtypes in turn. */
function* familiesOf(
  scope: Pick<Scope, 'documents' | 'diagnostics'>,
  inheritance: Inheritance,
  root: Place,
): Iterable<readonly [string, Family]> {
  const discriminator = readDiscriminator(scope, root);
  if (discriminator === null) return;
  const rootKey = formatOrigin(root.origin);
  const subtypes = inheritance.heirsOf(rootKey);
  for (const place of [root, ...subtypes.filter((isSubtype) => !discriminates(isSubtype))]) {
    const key = formatOrigin(place.origin);
    const own = inheritance.heirsOf(key);
    const mapped = place === root ? mappedStrangers(inheritance, root, discriminator) : [];
    const variants = [
      ...(isConcrete(inheritance, place, discriminator, place === root) ||
      (place === root && namesItself(scope.documents, root, own))
        ? [variant(inheritance, place, true)]
        : []),
      ...own
        .filter((isSubtype) => isConcrete(inheritance, isSubtype, discriminator, false))
        .map((isSubtype) => variant(inheritance, isSubtype, true)),
      ...mapped.map((stranger) => variant(inheritance, stranger, false)),
    ];
    const branching = own.length > 0 || mapped.length > 0;
    if (branching && variants.length > 0) yield [key, { place, discriminator, variants }];
  }
}

function variant(inheritance: Inheritance, definition: Place, isSubtype: boolean): Variant {
  const parent = inheritance.heirsOf(formatOrigin(definition.origin)).length > 0;
  return { definition, role: parent ? 'base' : 'whole', isSubtype };
}

/** Definitions that the mapping names although they do not inherit. */
function mappedStrangers(inheritance: Inheritance, root: Place, { mapping }: DeclaredDiscriminator): Place[] {
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
 * Whether the discriminating property may name the discriminating schema itself without a mapping: by Swagger 2.0, where a
 * discriminator is but a name (Schema Object), unless what the property can be is listed otherwise.
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

/** Whether values of just this schema exist: heirless ones do, others only where something gives them a value. */
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
  return inheritance.heirsOf(key).length === 0 || mapping.size === 0;
}

import { formatOrigin, type Origin } from '../../diagnostics/origin.ts';
import { isObject } from '../../load/place.ts';
import type { Type } from '../types.ts';
import type { DeclaredBranch, DeclaredUnion } from './discriminator.ts';
import type { Discriminators, DiscriminatorValues, TypeOf } from './find-discriminator.ts';
import { componentName } from './hints.ts';
import { propertyOf } from './object-properties.ts';
import { unionOf } from './union.ts';

/**
 * The values of the discriminator in one branch of a union: the constant of the branch, else the keys of the
 * mapping, else the name of its component in the letter case of the property's enum.
 *
 * @returns null if none of these applies
 */
export function discriminatingValues(
  union: DeclaredUnion,
  branch: DeclaredBranch,
  discriminators: Discriminators,
  typeOf: TypeOf,
): DiscriminatorValues | null {
  const { property, mapping } = union.discriminator;
  const own = propertyOf(branch.type, property, typeOf);
  const listed = own === null ? null : discriminators.listed(own.type);
  if (listed?.length === 1 || branch.definition === null) return listed;
  const mapped =
    mapping.get(formatOrigin(branch.definition.origin))?.values ?? azureValue(branch.definition.value);
  if (mapped.length > 0) return mapped.map((value) => inTypeOf(own?.type ?? null, value));
  if (formatOrigin(branch.definition.origin) === union.discriminator.fallback) return listed;
  const name = componentName(branch.definition.origin);
  if (name === null) return listed;
  if (listed === null) return own === null || isText(own.type) ? [name] : null;
  const same = listed.find((value) => String(value).toLowerCase() === name.toLowerCase());
  return same === undefined ? listed : [same];
}

/** The type of a property that has only these values. */
export function typeOfListed(values: DiscriminatorValues, origin: Origin): Type {
  return unionOf(
    values.map((value): Type => ({ kind: 'literal', value, origin })),
    origin,
  );
}

function azureValue(schema: unknown): readonly string[] {
  const value = isObject(schema) ? schema['x-ms-discriminator-value'] : undefined;
  return typeof value === 'string' ? [value] : [];
}

/** Converts the key of a mapping, which is text, to the property's type. */
function inTypeOf(type: Type | null, value: string): string | number | boolean {
  if (type?.kind === 'enum')
    return type.members.find((member) => String(member.value) === value)?.value ?? value;
  if (type?.kind !== 'primitive') return value;
  if (type.name === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  const numeric = type.name === 'number' || type.name === 'integer';
  return numeric && Number.isFinite(Number(value)) ? Number(value) : value;
}

function isText(type: Type): boolean {
  return (
    (type.kind === 'primitive' && type.name === 'string') ||
    (type.kind === 'enum' && type.open) ||
    type.kind === 'ref' ||
    type.kind === 'unknown'
  );
}

import { isObject } from '../../load/place.ts';
import type { Type } from '../types.ts';
import type { Family, Variant } from './families.ts';
import { baseOf, baseReference } from './hierarchy.ts';
import { joined } from './intersect.ts';
import { typeOfConstraints } from './schema-all-of.ts';
import { readConstraints } from './schema-constraints.ts';
import { isNullable } from './schema-nullable.ts';
import type { Scope } from './scope.ts';
import { nullable, unionOf } from './union.ts';

/** The type of a reference to a polymorphic schema: the union of its variants. */
export function readFamilyUnion(scope: Scope, family: Family): Type {
  const { place, discriminator, variants } = family;
  if (variants.length === 0) return readWrittenUnion(scope, family);
  const branches = variants.map((variant) => ({
    type: readVariant(scope, family, variant),
    definition: variant.definition,
    inherits: variant.isSubtype,
  }));
  if (discriminator !== null) scope.unions.declare({ origin: place.origin, discriminator, branches });
  const types = branches.map(({ type }) => type);
  const union = unionOf(types, place.origin);
  return isObject(place.value) && isNullable(place.value) ? nullable(union, place.origin) : union;
}

/** The branches include the base, so the schema's own properties are not added to the union. */
function readWrittenUnion(scope: Scope, { place }: Family): Type {
  const constraints = readConstraints(scope, place);
  return typeOfConstraints(scope, place, { ...constraints, references: [], shapes: [] });
}

function readVariant(scope: Scope, family: Family, { definition, role, isSubtype }: Variant): Type {
  const { origin } = definition;
  if (role === 'base') {
    const shares = scope.hierarchy.family(origin);
    const base = shares === null ? null : baseOf(shares);
    return base === null
      ? { kind: 'object', properties: [], extra: null, origin }
      : baseReference(scope, definition, origin);
  }
  const whole: Type = { kind: 'ref', target: scope.models.refer(definition), origin };
  const joins = !isSubtype && baseOf(family) !== null;
  return joins ? joined([baseReference(scope, family.place, origin), whole], origin) : whole;
}

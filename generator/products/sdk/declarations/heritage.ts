import type {
  Direction,
  IntersectionType,
  ObjectType,
  Property,
  RefType,
  Type,
} from '../../../contract/types.ts';
import {
  callerKey,
  resolved,
  scalarOf,
  scalarOfValue,
  visibleProperties,
  type Models,
} from '../../../contract/visit.ts';

/** Which models there are, and the way that values travel. */
interface HeritageContext {
  readonly scope: { readonly models: Models };
  readonly direction: Direction;
}

/** What an interface extends, and the object that it declares itself: what a base requires is required there too. */
export interface Heritage {
  readonly bases: readonly RefType[];
  readonly own: ObjectType;
}

/**
 * An intersection of models and one object, as what an interface extends and declares. Null where TypeScript would refuse that: a
 * base that is no object with known properties (TS2312) or leads back to the type itself (TS2310), two bases that declare a property
 * differently (TS2320), and an own property that does not fit the inherited one (TS2430).
 */
export function heritageOf(
  type: IntersectionType,
  { direction, scope: { models } }: HeritageContext,
): Heritage | null {
  const bases = type.members.filter((member) => member.kind === 'ref');
  const [own, ...others] = type.members.filter((member) => member.kind !== 'ref');
  if (own?.kind !== 'object' || others.length > 0 || !hasOpenRest(own)) return null;
  const inherited = bases.map((base) => inheritedFrom(base, { direction, scope: { models } }, type));
  if (inherited.includes(null)) return null;
  const known = inherited.flatMap((properties) => properties ?? []);
  const demanded = new Set(known.flatMap(({ name, required }) => (required ? name : [])));
  const properties = own.properties.map((each) => ({
    ...each,
    required: each.required || demanded.has(each.name),
  }));
  const declared = new Map(visibleProperties(properties, direction).map((each) => [each.name, each]));
  return clash(known, declared, models) ? null : { bases, own: { ...own, properties } };
}

/**
 * The properties that an interface inherits of a type, each once; null where it cannot extend the type.
 *
 * @param subtype - what the interface declares, to which the type must not lead back
 */
export function inheritedFrom(
  type: Type,
  { direction, scope: { models } }: HeritageContext,
  subtype: Type | null = null,
): readonly Property[] | null {
  const found = new Map<string, Property>();
  const seen = new Set<Type>();
  const waiting = [type];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const target = resolved(next, models);
    if (seen.has(target)) continue;
    seen.add(target);
    if (target === subtype) return null;
    if (target.kind === 'intersection') {
      waiting.push(...target.members);
      continue;
    }
    if (target.kind !== 'object' || !hasOpenRest(target)) return null;
    for (const property of visibleProperties(target.properties, direction)) {
      const both = narrower(property, found.get(property.name) ?? property, models);
      if (both === null) return null;
      found.set(property.name, both);
    }
  }
  return [...found.values()];
}

/** A property that is declared twice, as TypeScript sees it; null where that is neither of the two. */
function narrower(a: Property, b: Property, models: Models): Property | null {
  const [inner] = [a, b].filter((each) => fits(each.type, (each === a ? b : a).type, models));
  return inner === undefined ? null : { ...inner, required: a.required || b.required };
}

/** Whether any property fits an index signature next to the type's properties (TS2411). */
function hasOpenRest({ extra }: ObjectType): boolean {
  return extra === null || extra.kind === 'unknown';
}

/** Whether an inherited property does not fit an own one, or the same one of another base. */
function clash(
  inherited: readonly Property[],
  declared: ReadonlyMap<string, Property>,
  models: Models,
): boolean {
  const first = new Map<string, Property>();
  return inherited.some((property) => {
    const own = declared.get(property.name);
    if (own !== undefined) return !fits(own.type, property.type, models);
    const { required, type } = first.get(property.name) ?? property;
    first.set(property.name, property);
    return required !== property.required || callerKey(type) !== callerKey(property.type);
  });
}

/** Whether all values of a type are values of another. Says no where it takes more than a look to know. */
function fits(type: Type, other: Type, models: Models): boolean {
  if (other.kind === 'unknown' || callerKey(type) === callerKey(other)) return true;
  if (type.kind === 'union') return type.members.every((member) => fits(member, other, models));
  if (other.kind === 'union') return other.members.some((member) => fits(type, member, models));
  const [values, target] = [resolved(type, models), resolved(other, models)];
  if (values.kind === 'literal') return hasValue(target, values.value);
  if (values.kind === 'enum' && !values.open)
    return values.members.every(({ value }) => hasValue(target, value));
  return false;
}

function hasValue(type: Type, value: string | number | boolean): boolean {
  if (type.kind === 'literal') return type.value === value;
  if (type.kind === 'enum') return type.members.some((member) => member.value === value);
  return type.kind === 'primitive' && type.as === undefined && scalarOf(type) === scalarOfValue(value);
}

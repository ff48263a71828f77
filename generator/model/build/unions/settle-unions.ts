import type { Diagnostics } from '../../../diagnostics/report.ts';
import { isNull } from '../../nullable.ts';
import type { Model, Property, SymbolId, Type, UnionType } from '../../types.ts';
import { mapModels } from '../../map-api.ts';
import { isLeaf, mapChildren } from '../../visit.ts';
import type { DeclaredDiscriminator, DeclaredUnions } from '../discriminator.ts';
import { discriminatingValues, typeOfListed } from '../discriminator-values.ts';
import { Discriminators, type DiscriminatorValues, type TypeOf } from '../find-discriminator.ts';
import { narrowProperty } from '../narrow.ts';
import { propertyOf } from '../object-properties.ts';
import { isChoiceOfObjects } from './is-choice-of-objects.ts';
import { narrowModels } from './narrow-models.ts';

/** Types and the same types settled. */
export type KnownTypes = Map<Type, Type> | WeakMap<Type, Type>;

/** Models whose unions have their discriminators, and the same for types outside of models. */
export interface Settled {
  readonly models: ReadonlyMap<SymbolId, Model>;
  readonly settle: (type: Type, diagnostics: Diagnostics) => Type;
}

/**
 * Decides how the members of each union are distinguished, when all definitions are known.
 *
 * If the document declares a discriminator, the property becomes a literal in each member of the union, so
 * that TypeScript narrows by it. The definition of the member stays unchanged unless it always has the tag.
 *
 * @param plain - the members of unions that are also used elsewhere
 * @param known - the settled types
 */
export function settleUnions(
  read: ReadonlyMap<SymbolId, Model>,
  plain: ReadonlySet<SymbolId>,
  unions: DeclaredUnions,
  known: KnownTypes,
  diagnostics: Diagnostics,
): Settled {
  const narrowed = narrowModels(read, plain, unions, diagnostics);
  const typeOf: TypeOf = (id) => narrowed.get(id)?.type ?? null;
  const shared = { unions, typeOf, discriminators: new Discriminators(typeOf) };
  const settleIn = (type: Type, context: Context): Type => {
    if (isLeaf(type) && unions.memberAt(type) === null) return type;
    const settled = known.get(type);
    if (settled !== undefined) return settled;
    const parts = isLeaf(type) ? type : mapChildren<Type>(type, (part) => settleIn(part, context));
    const inner = tagged(type, parts, context);
    const result =
      type.kind === 'union' && inner.kind === 'union' ? discriminated(type, inner, context) : inner;
    known.set(type, result);
    return result;
  };
  const settle: Settled['settle'] = (type, found) => settleIn(type, { ...shared, diagnostics: found });
  return { models: mapModels(narrowed, (type) => settle(type, diagnostics)), settle };
}

interface Context {
  readonly unions: DeclaredUnions;
  readonly typeOf: TypeOf;
  readonly discriminators: Discriminators;
  readonly diagnostics: Diagnostics;
}

/**
 * Adds the tag to a member of a declared union.
 *
 * @param read - the member as it was declared
 * @param type - the same with all unions inside it settled
 */
function tagged(read: Type, type: Type, { unions, typeOf, discriminators, diagnostics }: Context): Type {
  const member = unions.memberAt(read);
  if (member === null || isChoiceOfObjects(type, typeOf)) return type;
  const { union, branch } = member;
  const values = discriminatingValues(union, branch, discriminators, typeOf);
  const { property, origin } = union.discriminator;
  const current = propertyOf(type, property, typeOf);
  if (values === null || (current !== null && hasJust(current, values, discriminators))) return type;
  const { definition } = branch;
  // A part next to a reference belongs to the schema, which already has a name.
  const part = definition === null ? type : { ...type, origin: definition.origin };
  const narrowed = narrowProperty(part, property, typeOfListed(values, origin), typeOf);
  if (narrowed === null && current !== null && definition !== null)
    diagnostics.report('discriminator-conflict', definition.origin, { property, values: values.join(', ') });
  return narrowed ?? type;
}

function hasJust(property: Property, values: DiscriminatorValues, discriminators: Discriminators): boolean {
  const listed = property.required ? discriminators.listed(property.type) : null;
  return listed?.length === values.length && values.every((value) => listed.includes(value));
}

function discriminated(read: UnionType, union: UnionType, context: Context): Type {
  const { discriminators, diagnostics } = context;
  const declared = declaredFor(read, context.unions);
  if (declared === null) return withDiscriminator(union, discriminators.find(union.members, null));
  const { property, origin, fallback } = declared;
  const discriminator = discriminators.find(union.members, property);
  const objects = union.members.filter((member) => !isNull(member)).length;
  // A fallback has no value, so TypeScript cannot distinguish it. That is not a fault of the document.
  if (discriminator?.source !== 'declared' && objects > 1 && fallback === null)
    diagnostics.report('discriminator-ambiguous', origin, { property });
  return withDiscriminator(union, discriminator);
}

function withDiscriminator(union: UnionType, discriminator: UnionType['discriminator']): UnionType {
  return discriminator === union.discriminator ? union : { ...union, discriminator };
}

/**
 * The declared discriminator of a union, or of the union that its members came from: nested unions are
 * flattened.
 */
function declaredFor(union: UnionType, unions: DeclaredUnions): DeclaredDiscriminator | null {
  const own = unions.at(union.origin);
  if (own !== null) return own.discriminator;
  const members = union.members.filter((member) => !isNull(member)).map((member) => unions.memberAt(member));
  const [first] = members;
  const isOne = members.every((member) => member !== null && member.union === first?.union);
  return isOne ? (first?.union.discriminator ?? null) : null;
}

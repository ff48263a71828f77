import { formatOrigin } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Model, SymbolId, Type, UnionType } from '../types.ts';
import { isLeaf, mapChildren } from '../visit.ts';
import { discriminatingValues, typeOfListed } from './discriminator-values.ts';
import type { DeclaredUnion, DeclaredUnions } from './discriminator.ts';
import { Discriminators, type DiscriminatorValues, type TypeOf } from './find-discriminator.ts';
import { narrowProperty } from './narrow.ts';
import { propertyOf } from './object-properties.ts';
import { sameToCallers } from '../caller-key.ts';
import { symbolId } from './symbol-id.ts';
import { isNull } from '../nullable.ts';

/** Models whose unions have their discriminators, and the same for types that stand outside of models. */
export interface Settled {
  readonly models: ReadonlyMap<SymbolId, Model>;
  readonly settle: (type: Type) => Type;
}

/**
 * Finds out how the members of each union are told apart, once all definitions are known.
 *
 * Where the document declares a discriminator, the property becomes a literal in every schema it tells apart, so that
 * TypeScript narrows by it.
 */
export function settleUnions(
  read: ReadonlyMap<SymbolId, Model>,
  unions: DeclaredUnions,
  diagnostics: Diagnostics,
): Settled {
  const narrowed = narrowModels(read, unions, diagnostics);
  const typeOf: TypeOf = (id) => narrowed.get(id)?.type ?? null;
  const discriminators = new Discriminators(typeOf);
  const known = new Map<Type, Type>();
  const settle = (type: Type): Type => {
    if (isLeaf(type)) return type;
    const settled = known.get(type);
    if (settled !== undefined) return settled;
    const inner = mapChildren(type, settle);
    const result =
      inner.kind === 'union'
        ? discriminated(inner, unions.at(inner.origin), discriminators, typeOf, diagnostics)
        : inner;
    known.set(type, result);
    return result;
  };
  const models = [...narrowed].map(([id, model]) => [id, { ...model, type: settle(model.type) }] as const);
  return { models: new Map(models), settle };
}

function discriminated(
  union: UnionType,
  declared: DeclaredUnion | null,
  discriminators: Discriminators,
  typeOf: TypeOf,
  diagnostics: Diagnostics,
): Type {
  if (declared === null) return { ...union, discriminator: discriminators.find(union.members, null) };
  const { property, origin, fallback } = declared.discriminator;
  const members = union.members.map((member) => narrowMember(member, declared, discriminators, typeOf));
  const discriminator = discriminators.find(members, property);
  const objects = members.filter((member) => !isNull(member)).length;
  // A fallback has no value of its own: TypeScript cannot tell it apart, and the document is right all the same.
  if (discriminator?.source !== 'declared' && objects > 1 && fallback === null)
    diagnostics.report('discriminator-ambiguous', origin, { property });
  return { ...union, members, discriminator };
}

/** A member that is no whole model (a base, an inline schema) gets its value where it stands. */
function narrowMember(
  member: Type,
  declared: DeclaredUnion,
  discriminators: Discriminators,
  typeOf: TypeOf,
): Type {
  const branch = declared.branches.find(({ type }) => sameToCallers(type, member));
  if (branch === undefined || isWhole(member, branch.definition?.origin ?? null)) return member;
  const values = discriminatingValues(declared, branch, discriminators, typeOf);
  const { property, origin } = declared.discriminator;
  return values === null
    ? member
    : (narrowProperty(member, property, typeOfListed(values, origin), typeOf) ?? member);
}

function isWhole(type: Type, definition: Model['origin'] | null): boolean {
  return (
    type.kind === 'ref' && definition !== null && type.target === symbolId('schema', formatOrigin(definition))
  );
}

/** Gives the models that discriminators tell apart their values. In several unions a model may have several. */
function narrowModels(
  models: ReadonlyMap<SymbolId, Model>,
  unions: DeclaredUnions,
  diagnostics: Diagnostics,
): ReadonlyMap<SymbolId, Model> {
  const typeOf: TypeOf = (id) => models.get(id)?.type ?? null;
  const discriminators = new Discriminators(typeOf);
  const wanted = new Map<SymbolId, Map<string, DiscriminatorValues>>();
  for (const union of unions.all) {
    for (const branch of union.branches) {
      if (branch.type.kind !== 'ref' || !isWhole(branch.type, branch.definition?.origin ?? null)) continue;
      const values = discriminatingValues(union, branch, discriminators, typeOf);
      if (values === null) continue;
      const byProperty = wanted.get(branch.type.target) ?? new Map<string, DiscriminatorValues>();
      const { property } = union.discriminator;
      byProperty.set(property, [...new Set([...(byProperty.get(property) ?? []), ...values])]);
      wanted.set(branch.type.target, byProperty);
    }
  }
  const narrowed = new Map(models);
  for (const [id, byProperty] of wanted) {
    const model = models.get(id);
    if (model !== undefined) narrowed.set(id, narrowModel(model, byProperty, typeOf, diagnostics));
  }
  return narrowed;
}

function narrowModel(
  model: Model,
  byProperty: ReadonlyMap<string, DiscriminatorValues>,
  typeOf: TypeOf,
  diagnostics: Diagnostics,
): Model {
  let { type } = model;
  for (const [property, values] of byProperty) {
    if (type.kind === 'union' && type.members.filter((member) => !isNull(member)).length > 1) continue;
    const narrowed = narrowProperty(type, property, typeOfListed(values, model.origin), typeOf);
    if (narrowed === null && propertyOf(type, property, typeOf) !== null) {
      diagnostics.report('discriminator-conflict', model.origin, { property, values: values.join(', ') });
    }
    type = narrowed ?? type;
  }
  return { ...model, type };
}

import { formatOrigin } from '../../../diagnostics/origin.ts';
import type { Diagnostics } from '../../../diagnostics/report.ts';
import { sortedBy } from '../../../order.ts';
import type { Model, SymbolId, Type } from '../../types.ts';
import { eachChild, isLeaf } from '../../visit.ts';
import type { DeclaredMember, DeclaredUnions } from '../discriminator.ts';
import { discriminatingValues, typeOfListed } from '../discriminator-values.ts';
import { Discriminators, type DiscriminatorValues, type TypeOf } from '../find-discriminator.ts';
import { narrowProperty } from '../narrow.ts';
import { propertyOf } from '../object-properties.ts';
import { symbolId } from '../symbol-id.ts';
import { isChoiceOfObjects } from './is-choice-of-objects.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** The values that unions give to the discriminators of one model, by property. */
type Tags = ReadonlyMap<string, readonly DiscriminatorValues[]>;

/**
 * Adds the tag to models that always have it: subtypes of the schema with the discriminator, and models that
 * are only members of unions that agree on the tag.
 *
 * @param plain - the members that are used elsewhere too
 */
export function narrowModels(
  read: Models,
  plain: ReadonlySet<SymbolId>,
  unions: DeclaredUnions,
  diagnostics: Diagnostics,
): Models {
  const members = unions.members.filter(isWhole);
  if (members.length === 0) return read;
  const subtypes = members.filter(({ branch }) => branch.inherits);
  const inherited = withTags(read, tagsOf(subtypes, read), diagnostics);
  const others = [...tagsOf(members, inherited)].filter(([id, tags]) => !plain.has(id) && isOneTag(tags));
  return withTags(inherited, new Map(others), diagnostics);
}

/** Whether a member is only a reference to a model. */
function isWhole({ branch: { type, definition } }: DeclaredMember): boolean {
  return (
    type.kind === 'ref' &&
    definition !== null &&
    type.target === symbolId('schema', formatOrigin(definition.origin))
  );
}

function tagsOf(members: readonly DeclaredMember[], models: Models): ReadonlyMap<SymbolId, Tags> {
  const typeOf = typesIn(models);
  const discriminators = new Discriminators(typeOf);
  const found = new Map<SymbolId, Map<string, DiscriminatorValues[]>>();
  for (const { union, branch } of members) {
    const values = discriminatingValues(union, branch, discriminators, typeOf);
    if (branch.type.kind !== 'ref' || values === null) continue;
    const { property } = union.discriminator;
    const tags = found.get(branch.type.target) ?? new Map<string, DiscriminatorValues[]>();
    tags.set(property, [...(tags.get(property) ?? []), values]);
    found.set(branch.type.target, tags);
  }
  return found;
}

function isOneTag(tags: Tags): boolean {
  const keys = [...tags.values()].flat().map((values) =>
    sortedBy(
      values.map((value) => JSON.stringify(value)),
      (key) => key,
    ).join(),
  );
  return tags.size === 1 && new Set(keys).size === 1;
}

/**
 * The members of unions with a discriminator that are also used elsewhere.
 *
 * @param outside - types outside of models
 */
export function membersUsedElsewhere(
  models: Models,
  outside: readonly Type[],
  unions: DeclaredUnions,
): ReadonlySet<SymbolId> {
  const members = new Set<SymbolId>();
  for (const { branch } of unions.members) if (branch.type.kind === 'ref') members.add(branch.type.target);
  const found = new Set<SymbolId>();
  if (members.size === 0) return found;
  const seen = new Set<Type>();
  const waiting = [...outside, ...[...models.values()].map(({ type }) => type)];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (type.kind === 'ref' && members.has(type.target) && unions.memberAt(type) === null)
      found.add(type.target);
    if (isLeaf(type) || seen.has(type)) continue;
    seen.add(type);
    eachChild(type, (child) => void waiting.push(child));
  }
  return found;
}

function withTags(models: Models, tags: ReadonlyMap<SymbolId, Tags>, diagnostics: Diagnostics): Models {
  const typeOf = typesIn(models);
  const narrowed = new Map(models);
  for (const [id, own] of tags) {
    const model = models.get(id);
    if (model !== undefined) narrowed.set(id, withTag(model, own, typeOf, diagnostics));
  }
  return narrowed;
}

function withTag(model: Model, tags: Tags, typeOf: TypeOf, diagnostics: Diagnostics): Model {
  let { type } = model;
  for (const [property, all] of tags) {
    if (isChoiceOfObjects(type, typeOf)) continue;
    const values = [...new Set(all.flat())];
    const narrowed = narrowProperty(type, property, typeOfListed(values, model.origin), typeOf);
    if (narrowed === null && propertyOf(type, property, typeOf) !== null) {
      diagnostics.report('discriminator-conflict', model.origin, { property, values: values.join(', ') });
    }
    type = narrowed ?? type;
  }
  return { ...model, type };
}

function typesIn(models: Models): TypeOf {
  return (id) => models.get(id)?.type ?? null;
}

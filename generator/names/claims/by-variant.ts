import type { Model, ModelUse, Property, Type } from '../../model/types.ts';
import { alternativesOf, conjunctsOf } from '../../model/behind-references.ts';
import { words } from '../../words.ts';
import { commonPrefix, type Claim, type Naming, type Words } from './claim.ts';
import { memberWords } from './member-words.ts';

/**
 * A member of a union: the union's name and the words that distinguish the member, for example
 * DeploymentConfigV0Alpha1.
 */
export const byVariant: Claim = (model, naming) => {
  const [use, ...others] = model.uses.filter((each) => each.kind === 'variant');
  if (!use || use.kind !== 'variant' || others.length > 0) return null;
  const owner = naming.words(use.owner);
  const own = variantWords(use, model, naming);
  return owner && own.length > 0 ? [...owner, ...own] : null;
};

/**
 * A member of several unions with the same distinguishing words: the words that the unions' names share, or
 * the name of the first union.
 */
export const byFirstVariant: Claim = (model, naming) => {
  const uses = model.uses.filter((each) => each.kind === 'variant');
  const owners = uses.map((use) => naming.words(use.owner)).filter((each) => each !== null);
  const [own, ...others] = new Set(uses.map((use) => variantWords(use, model, naming).join(' ')));
  const [first] = owners;
  if (!first || owners.length < uses.length || !own || others.length > 0) return null;
  const common = commonPrefix(owners);
  return [...(common.length > 0 ? common : first), ...words(own)];
};

/**
 * The words that distinguish a member of a union: its discriminator value, else a value or a property that no
 * other member has. Empty if there is neither.
 */
function variantWords(use: Extract<ModelUse, { kind: 'variant' }>, model: Model, naming: Naming): Words {
  if (use.value !== null) return words(use.value);
  const siblings = siblingsIn(naming.models.get(use.owner), model);
  const value = distinguishingValue(model, siblings, naming);
  return value.length > 0 ? value : distinguishingProperty(model, siblings, naming);
}

function siblingsIn(union: Model | undefined, model: Model): readonly Type[] {
  const members = union === undefined ? [] : variantsOf(union.type);
  return members.filter((member) => member.kind !== 'ref' || member.target !== model.id);
}

/** The constant of a required property that no other member may have. */
function distinguishingValue(model: Model, siblings: readonly Type[], naming: Naming): Words {
  const own = propertiesOf(model.type, naming).flatMap(({ wireName, required, type }) =>
    required && type.kind === 'literal' && typeof type.value === 'string'
      ? [{ wireName, value: type.value }]
      : [],
  );
  const distinguishing = own.find(({ wireName, value }) =>
    siblings.every((sibling) => !mayHave(sibling, wireName, value, naming)),
  );
  return distinguishing === undefined ? [] : words(distinguishing.value);
}

function mayHave(member: Type, wireName: string, value: string, naming: Naming): boolean {
  return propertiesOf(member, naming).some(
    (property) => property.wireName === wireName && admits(property.type, value, naming),
  );
}

function admits(type: Type, value: string, naming: Naming): boolean {
  return alternativesOf(type, naming.models).some((one) => admitsAlone(one, value));
}

function admitsAlone(type: Type, value: string): boolean {
  switch (type.kind) {
    case 'literal':
      return type.value === value;
    case 'enum':
      return type.open || type.members.some((member) => member.value === value);
    default:
      return true;
  }
}

/** The required property that no other member of the union has. */
function distinguishingProperty(model: Model, siblings: readonly Type[], naming: Naming): Words {
  const others = siblings.flatMap((member) => propertiesOf(member, naming).map(({ wireName }) => wireName));
  const own = propertiesOf(model.type, naming).filter(({ wireName }) => !others.includes(wireName));
  const distinguishing = own.find(({ required }) => required) ?? own[0];
  return distinguishing ? memberWords(distinguishing.wireName, 0) : [];
}

/** The members of a union. Also finds a union inside an intersection. */
function variantsOf(type: Type): readonly Type[] {
  if (type.kind === 'union') return type.members;
  return type.kind === 'intersection' ? type.members.flatMap(variantsOf) : [];
}

function propertiesOf(type: Type, naming: Naming): readonly Property[] {
  return conjunctsOf(type, naming.models).flatMap((part) => (part.kind === 'object' ? part.properties : []));
}

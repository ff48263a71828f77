import type { Model, ModelUse, Type } from '../../model/types.ts';
import { singular } from '../../model/plurals.ts';
import { commonPrefix, type Claim, type Naming, type Words } from './claim.ts';
import { isPartOf, memberWords } from './by-property.ts';

/** What holds it and how: MachineState. Of several holders, what their names have in common. */
export const byParent: Claim = (model, naming) => {
  const held = model.uses.flatMap((use) => parentWords(use, naming));
  if (held.length === 0 || held.some((each) => each === null)) return null;
  const known = held.filter((each) => each !== null);
  const members = new Set(known.map(({ member }) => member.join(' ').toLowerCase()));
  const parent = commonPrefix(known.map(({ parent: each }) => each));
  const [first] = known;
  if (!first || members.size > 1 || parent.length === 0) return null;
  return join(parent, first.member);
};

/** As {@link byParent}, by one holder alone: the first that says something. */
export const byFirstParent: Claim = (model, naming) => {
  const held = model.uses.flatMap((use) => parentWords(use, naming)).filter((each) => each !== null);
  const [first] = held.toSorted((a, b) => Number(isEmpty(a.member)) - Number(isEmpty(b.member)));
  return first ? join(first.parent, first.member) : null;
};

/** As {@link byFirstParent}, where a component has that name: what the values are is said too. */
export const byLongParent: Claim = (model, naming) => {
  const plain = byFirstParent(model, naming);
  if (plain === null) return null;
  return [
    ...plain,
    model.type.kind === 'enum' ? 'value' : model.type.kind === 'union' ? 'choice' : 'details',
  ];
};

/** Words that say even less than their holder's name: any other member is asked first. */
function isEmpty(member: Words): boolean {
  return (
    member.length === 1 &&
    /^(?:content|contents|data|item|items|part|result|results|value|values)$/i.test(member[0] ?? '')
  );
}

/** A smaller form of the resource that an operation is about: SecretSummary next to Secret. */
export const byPart: Claim = (model, naming) => {
  const wholes = model.uses.flatMap((use) => {
    if (use.kind !== 'response' || use.error || use.path.length > 0) return [];
    const { resource } = naming.operation(use.operation);
    return resource.operations
      .flatMap(({ responses }) => responses)
      .flatMap(({ contents }) => contents.flatMap(({ type }) => refOf(type)));
  });
  const whole = wholes.find(
    (id) => id !== model.id && isPartOf(model, naming.models.get(id)) && naming.words(id),
  );
  const name = whole && naming.words(whole);
  return name ? [...name, 'summary'] : null;
};

interface Held {
  readonly parent: Words;
  readonly member: Words;
}

/** The holder's name and the member's; a null for a holder that has no name yet. */
function parentWords(use: ModelUse, naming: Naming): readonly (Held | null)[] {
  switch (use.kind) {
    case 'property': {
      const parent = naming.words(use.owner);
      return [parent && { parent, member: memberWords(use.property, use.depth) }];
    }
    case 'part':
    case 'variant': {
      const parent = naming.words(use.owner);
      return [parent && { parent: singular(parent), member: use.depth > 0 ? ['item'] : ['part'] }];
    }
    case 'input': {
      const { resource } = naming.operation(use.operation);
      return [{ parent: singular(resource.words), member: memberWords(use.field, use.depth) }];
    }
    case 'response': {
      const { resource } = naming.operation(use.operation);
      const last = use.path.at(-1);
      return [
        {
          parent: singular(resource.words),
          member: last === undefined ? [use.depth > 0 ? 'item' : 'result'] : memberWords(last, use.depth),
        },
      ];
    }
    case 'body': {
      const { operation, resource } = naming.operation(use.operation);
      return [
        {
          parent: [...singular(resource.words), ...operation.words],
          member: use.depth > 0 ? ['item'] : ['body'],
        },
      ];
    }
    case 'webhook':
      return [];
  }
}

/** The parent and the member, without saying a word twice: health checks + checks exec. */
export function join(parent: Words, member: Words): Words {
  const [first] = member;
  const last = parent.at(-1);
  return first?.toLowerCase() === last?.toLowerCase()
    ? [...parent, ...member.slice(1)]
    : [...parent, ...member];
}

/** The model a response is or lists. */
function refOf(type: Type): Model['id'][] {
  if (type.kind === 'ref') return [type.target];
  if (type.kind === 'array') return refOf(type.items);
  return type.kind === 'union' ? type.members.flatMap(refOf) : [];
}

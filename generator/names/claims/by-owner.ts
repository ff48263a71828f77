import type { ModelUse } from '../../model/types.ts';
import { singular } from '../../model/plurals.ts';
import { commonPrefix, type Claim, type Naming, type Words } from './claim.ts';
import { isPartOf } from './by-property.ts';
import { memberWords } from './member-words.ts';

/**
 * The model that holds it and the member: MachineState. If several models hold it, the words that their names
 * share.
 */
export const byParent: Claim = (model, naming) => {
  const held: Held[] = [];
  for (const use of model.uses) {
    const one = heldIn(use, naming);
    if (one !== null) held.push(one);
    else if (use.kind !== 'webhook') return null;
  }
  const [first] = held;
  const parent = commonPrefix(held.map((each) => each.parent));
  const isOne = held.every(({ member }) => isSame(member, first?.member));
  return first && isOne && parent.length > 0 ? join(parent, first.member) : null;
};

/** Like {@link byParent}, from the first holder that gives words. */
export const byFirstParent: Claim = (model, naming) => {
  let first: Held | null = null;
  for (const use of model.uses) {
    const held = heldIn(use, naming);
    if (held !== null && !isEmpty(held.member)) return join(held.parent, held.member);
    first ??= held;
  }
  return first && join(first.parent, first.member);
};

/** Like {@link byFirstParent}, for a name that a component has: adds words for the values. */
export const byLongParent: Claim = (model, naming) => {
  const plain = byFirstParent(model, naming);
  if (plain === null) return null;
  return [
    ...plain,
    model.type.kind === 'enum' ? 'value' : model.type.kind === 'union' ? 'choice' : 'details',
  ];
};

/** Whether a member's words say less than the name of its holder. Such a member is used last. */
function isEmpty(member: Words): boolean {
  return (
    member.length === 1 &&
    /^(?:content|contents|data|item|items|part|result|results|value|values)$/i.test(member[0] ?? '')
  );
}

/** A smaller variant of the resource of an operation: SecretSummary next to Secret. */
export const byPart: Claim = (model, naming) => {
  if (model.type.kind !== 'object') return null;
  const others = naming.roots(model).flatMap(({ resource }) => naming.respondedBy(resource));
  const whole = others.find(
    (id) => id !== model.id && isPartOf(model, naming.models.get(id)) && naming.words(id),
  );
  const name = whole && naming.words(whole);
  return name ? [...name, 'summary'] : null;
};

interface Held {
  readonly parent: Words;
  readonly member: Words;
}

/** The words of a holder and its member; null for a webhook, or a holder without a name yet. */
function heldIn(use: ModelUse, naming: Naming): Held | null {
  switch (use.kind) {
    case 'property': {
      const parent = naming.words(use.owner);
      return parent && { parent, member: memberWords(use.property, use.depth) };
    }
    case 'part':
    case 'variant': {
      const parent = naming.words(use.owner);
      return parent && { parent: singular(parent), member: use.depth > 0 ? ['item'] : ['part'] };
    }
    case 'input': {
      const { resource } = naming.operation(use.operation);
      return { parent: singular(resource.words), member: memberWords(use.field, use.depth) };
    }
    case 'response': {
      const { resource } = naming.operation(use.operation);
      const last = use.path.at(-1);
      const plain = [use.depth > 0 ? 'item' : 'result'];
      return {
        parent: singular(resource.words),
        member: last === undefined ? plain : memberWords(last, use.depth),
      };
    }
    case 'body': {
      const { operation, resource } = naming.operation(use.operation);
      return {
        parent: [...singular(resource.words), ...operation.words],
        member: use.depth > 0 ? ['item'] : ['body'],
      };
    }
    case 'webhook':
      return null;
  }
}

function isSame(a: Words, b: Words | undefined): boolean {
  return a.join(' ').toLowerCase() === b?.join(' ').toLowerCase();
}

/** Joins the words of parent and member, without repeated words: health checks + checks exec. */
export function join(parent: Words, member: Words): Words {
  const [first] = member;
  const last = parent.at(-1);
  return first?.toLowerCase() === last?.toLowerCase()
    ? [...parent, ...member.slice(1)]
    : [...parent, ...member];
}

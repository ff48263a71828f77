import type { TypeMembers } from '../inspect/type-members.ts';
import { breaking, harmless, type Change, type Subject } from './change.ts';
import type { Surface } from './surface.ts';

/** Which way a value travels: callers give what is sent, and get what is received. */
export type Direction = 'sent' | 'received';

/** The values of each enum by its name, as members of a union; those of an open one are all texts or numbers. */
export type Enums = ReadonlyMap<string, TypeMembers>;

/** The enums of both surfaces. */
export interface Both {
  readonly before: Enums;
  readonly after: Enums;
}

/** Collects the enums of a surface. */
export function enumsOf({ models }: Surface): Enums {
  return new Map(
    models.flatMap(({ name, shape }): [string, TypeMembers][] => {
      if (shape.kind !== 'enum') return [];
      const values = shape.values.map(({ value }) => JSON.stringify(value));
      const base = shape.values.some(({ value }) => typeof value === 'string') ? 'string' : 'number';
      return [[name, shape.open ? [base] : values]];
    }),
  );
}

/**
 * Compares the types of one thing.
 *
 * A type that is sent may grow and one that is received may shrink: every value that was right still is.
 */
export function compareTypes(
  subject: Subject,
  before: TypeMembers,
  after: TypeMembers,
  direction: Direction,
  enums: Both,
): readonly Change[] {
  const isWider = before.every((member) => isCovered(member, enums.before, after, enums.after));
  const isNarrower = after.every((member) => isCovered(member, enums.after, before, enums.before));
  if (before.join() === after.join()) return [];
  const change = {
    ...subject,
    kind: 'changed',
    what: `is now ${text(after)}; it was ${text(before)}`,
  } as const;
  const isFine = direction === 'sent' ? isWider : isNarrower;
  return [isFine ? harmless(change) : breaking(change, 'types', 'wire')];
}

/** Whether every value of `member` is one of the union of `others`. A name in both is a model that is compared by itself. */
function isCovered(member: string, own: Enums, others: TypeMembers, theirs: Enums): boolean {
  if (member === 'never' || others.includes(member) || others.includes('unknown')) return true;
  const values = others.flatMap((other) => theirs.get(other) ?? other);
  const base = baseOf(member);
  if (values.includes(member) || (base !== null && values.includes(base))) return true;
  const parts = own.get(member);
  if (parts !== undefined)
    return parts.every((part) => part !== member && isCovered(part, own, values, theirs));
  return member.endsWith('[]') && isCovered(member.slice(0, -2), own, itemsOf(others), theirs);
}

function itemsOf(members: TypeMembers): TypeMembers {
  return members.filter((member) => member.endsWith('[]')).map((member) => member.slice(0, -2));
}

/** The type of which a literal, or a text or number beside listed ones, is one value. */
function baseOf(member: string): string | null {
  if (/^(?:"(?:[^"\\]|\\.)*"|\(string & \{\}\))$/.test(member)) return 'string';
  if (/^(?:-?\d[\d.e+-]*|\(number & \{\}\))$/i.test(member)) return 'number';
  return member === 'true' || member === 'false' ? 'boolean' : null;
}

function text(members: TypeMembers): string {
  const joined = members.join(' | ');
  return `\`${joined.length > 120 ? `${joined.slice(0, 117)}…` : joined}\``;
}

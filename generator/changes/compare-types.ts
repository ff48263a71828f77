import { breaking, harmless, type Change } from './change.ts';
import type { TypeMembers } from '../inspect/type-members.ts';

/** Which way a value travels: callers give what is sent, and get what is received. */
export type Direction = 'sent' | 'received';

/**
 * Compares the types of one thing.
 *
 * A type that is sent may grow and one that is received may shrink: every value that was right still is.
 */
export function compareTypes(
  subject: Pick<Change, 'subject' | 'name'>,
  before: TypeMembers,
  after: TypeMembers,
  direction: Direction,
): readonly Change[] {
  const isWider = before.every((member) => after.includes(member));
  const isNarrower = after.every((member) => before.includes(member));
  if (isWider && isNarrower) return [];
  const change = {
    ...subject,
    kind: 'changed',
    what: `is now ${text(after)}; it was ${text(before)}`,
  } as const;
  const isFine = direction === 'sent' ? isWider : isNarrower;
  return [isFine ? harmless(change) : breaking(change, 'types', 'wire')];
}

function text(members: TypeMembers): string {
  const joined = members.join(' | ');
  return `\`${joined.length > 120 ? `${joined.slice(0, 117)}…` : joined}\``;
}

import type { TypeMembers } from './surface.ts';
import { breaking, harmless, type Change, type Subject } from './change.ts';
import type { Direction } from './direction.ts';
import type { Fits } from './fits.ts';

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
  fits: Fits,
): readonly Change[] {
  if (before.join() === after.join()) return [];
  const change = {
    ...subject,
    kind: 'changed',
    what: `is now ${text(after)}; it was ${text(before)}`,
  } as const;
  const isFine = fits.type(before, after, direction);
  return [isFine ? harmless(change) : breaking(change, 'types', 'wire')];
}

function text(members: TypeMembers): string {
  const joined = members.join(' | ');
  return `\`${joined.length > 120 ? `${joined.slice(0, 117)}…` : joined}\``;
}

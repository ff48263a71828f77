import { memoize } from '../../memoize.ts';
import { singular } from '../../model/plurals.ts';
import { words } from '../../words.ts';
import type { Words } from './claim.ts';

const plainWords = memoize((member): Words => words(member.replace(/^x-(?=.)/i, '')));
const itemWords = memoize((member): Words => singular(plainWords(member)));

/** The words of a property's name for one value: without `x-`, and singular inside an array. */
export function memberWords(member: string, depth: number): Words {
  return depth > 0 ? itemWords(member) : plainWords(member);
}

import leven from 'leven';
import { byCodeUnit } from './order.ts';

/**
 * The candidate that a mistyped name most likely means; null if none is near. A third of the letters may
 * differ, or two letters of a short name, but never all letters. Letter case is ignored.
 *
 * @param spellingsOf - the spellings of a candidate; by default itself
 */
export function nearest(
  name: string,
  candidates: Iterable<string>,
  spellingsOf: (candidate: string) => readonly string[] = (candidate) => [candidate],
): string | null {
  const wanted = name.toLowerCase();
  const most = Math.min(Math.max(2, Math.floor(name.length / 3)), name.length - 1);
  const distanceTo = (spelling: string): number =>
    leven(wanted, spelling.toLowerCase(), { maxDistance: most + 1 });
  const [best] = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: Math.min(...spellingsOf(candidate).map(distanceTo)) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance || byCodeUnit(a.candidate, b.candidate));
  return best?.candidate ?? null;
}

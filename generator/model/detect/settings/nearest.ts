import leven from 'leven';
import { compareText } from '../words.ts';

/** The candidate that a mistyped name most likely means; null if none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  const [best] = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: leven(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  return best?.candidate ?? null;
}

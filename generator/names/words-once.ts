import { singularOf } from '../model/plurals.ts';
import type { Words } from './claims/claim.ts';

/**
 * Removes words that only repeat earlier words: `create audio translation translation result` is `create
 * audio translation result`, `user group user groups` is `user groups`. Of two forms of one word, the last
 * stays.
 */
export function wordsOnce(words: Words): Words {
  // Two forms of one word start with the same letter.
  if (new Set(words.map((word) => word[0]?.toLowerCase())).size === words.length) return words;
  const singulars = words.map((word) => singularOf(word.toLowerCase()));
  if (new Set(singulars).size === words.length) return words;
  for (let length = Math.floor(words.length / 2); length > 0; length -= 1) {
    for (let start = 0; start + 2 * length <= words.length; start += 1) {
      const first = singulars.slice(start, start + length);
      if (!first.every((word, index) => word === singulars[start + length + index])) continue;
      return wordsOnce([...words.slice(0, start), ...words.slice(start + length)]);
    }
  }
  return words;
}

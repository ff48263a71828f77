import { memoize } from '../../memoize.ts';
import { wordsOf } from '../../words.ts';

/**
 * The words of a name or value in lower case, separated by single spaces.
 *
 * `nextPageToken`, `next_page_token`, `Next-Page-Token` and `page[next][token]` give the same words.
 */
export const spaced = memoize((name) => wordsOf(name).join(' '));

/** The last word of a name: `status` for `jobStatus`. */
export const lastWord = memoize((name) => wordsOf(name).at(-1) ?? '');

/** A path for people: `/paging/next`, or `the body` for the empty path. */
export function showPath(path: readonly string[]): string {
  return path.length === 0 ? 'the body' : `"/${path.join('/')}"`;
}

import { memoize } from '../../memoize.ts';
import { wordsOf } from '../../words.ts';

/**
 * The words of a name or value, in lower case with single spaces between them.
 *
 * `nextPageToken`, `next_page_token`, `Next-Page-Token` and `page[next][token]` differ only in how they are written.
 */
export const spaced = memoize((name) => wordsOf(name).join(' '));

/** The last word of a name: `status` for `jobStatus`. */
export function lastWord(name: string): string {
  return spaced(name).split(' ').at(-1) ?? '';
}

/** How a place in a value is shown to people: `/paging/next`, or `the body` for the value itself. */
export function showPath(path: readonly string[]): string {
  return path.length === 0 ? 'the body' : `"/${path.join('/')}"`;
}

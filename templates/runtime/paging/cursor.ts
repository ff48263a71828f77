import type { PagedPlan } from '../page.js';
import type { InputPath } from './input-path.js';
import { isKey, keyCursor, type PageCursor } from './page-cursor.js';
import { fieldEntry, sendField, type SendPage, type PageContext } from './scheme.js';

/** A list whose responses have the cursor for the next request. */
export interface CursorPages<Body, Scheme = CursorScheme> {
  readonly scheme: Scheme;
  /** The place of the cursor in the input. */
  readonly input: InputPath;
  /** The cursor of the next page. Absent, null and empty text end the list. */
  readonly next: (body: Body, headers: Headers) => string | number | null | undefined;
  /** Whether more pages follow. Only false has an effect: it ends the list, even if `next` has a cursor. */
  readonly more?: (body: Body, headers: Headers) => boolean | null | undefined;
}

/** Plan of such a list. */
export type CursorPlan<Body, Item> = PagedPlan<Body, Item, CursorPages<Body>>;

export interface CursorScheme {
  readonly kind: 'cursor';
  readonly fits: typeof isKey;
  readonly send: SendPage<{ readonly input: InputPath }>;
  readonly entry: typeof fieldEntry;
  readonly next: <Body>(
    pages: CursorPages<Body, unknown>,
    context: PageContext<Body, unknown>,
  ) => PageCursor | null;
}

/** Pagination by cursor. An empty page does not end the list, because a filter may have removed its items. */
export const cursor: CursorScheme = {
  kind: 'cursor',
  fits: isKey,
  send: sendField,
  entry: fieldEntry,
  next(pages, { body, response: { headers } }) {
    return pages.more?.(body, headers) === false ? null : keyCursor(pages.next(body, headers));
  },
};

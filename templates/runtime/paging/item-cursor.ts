import type { PagedPlan } from '../page.js';
import type { InputPath } from './input-path.js';
import { isKey, keyCursor, type PageCursor } from './page-cursor.js';
import { PaginationError } from './pagination-error.js';
import { fieldEntry, sendField, type SendPage, type PageContext } from './scheme.js';

/** A list whose next request sends the id of the last item of a page. */
export interface ItemCursorPages<Body, Item> {
  readonly scheme: ItemCursorScheme;
  /** The place of the id in the input. */
  readonly input: InputPath;
  /** The id of an item. */
  readonly key: (item: Item) => string | number | null | undefined;
  /** Whether more pages follow. Only false has an effect: it ends the list. An empty page always ends it. */
  readonly more?: (body: Body, headers: Headers) => boolean | null | undefined;
}

/** Plan of such a list. */
export type ItemCursorPlan<Body, Item> = PagedPlan<Body, Item, ItemCursorPages<Body, Item>>;

export interface ItemCursorScheme {
  readonly kind: 'cursor';
  readonly fits: typeof isKey;
  readonly send: SendPage<{ readonly input: InputPath }>;
  readonly entry: typeof fieldEntry;
  readonly next: <Body, Item>(
    pages: ItemCursorPages<Body, Item>,
    context: PageContext<Body, Item>,
  ) => PageCursor | null;
}

/** Pagination by the last item. A page without items ends the list, because it has no last item. */
export const itemCursor: ItemCursorScheme = {
  kind: 'cursor',
  fits: isKey,
  send: sendField,
  entry: fieldEntry,
  next(pages, context) {
    const { body, items, response } = context;
    const last = items.at(-1);
    if (last === undefined || pages.more?.(body, response.headers) === false) return null;
    const next = keyCursor(pages.key(last));
    if (next === null)
      throw new PaginationError(context, 'the last item of a page has no id for the next request');
    return next;
  },
};

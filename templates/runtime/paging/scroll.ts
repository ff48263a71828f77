import type { PagedPlan } from '../page.js';
import { cursor, type CursorPages, type CursorScheme } from './cursor.js';

/** A list whose cursor may stay the same from page to page. */
export type ScrollPages<Body> = CursorPages<Body, ScrollScheme>;

/** Plan of such a list. */
export type ScrollPlan<Body, Item> = PagedPlan<Body, Item, ScrollPages<Body>>;

export interface ScrollScheme extends Omit<CursorScheme, 'name'> {
  readonly mayStay: true;
}

/** Pagination by scroll. Each page has a cursor, and an empty page ends the list. */
export const scroll: ScrollScheme = {
  ...cursor,
  mayStay: true,
  next: (pages, context) => (context.items.length === 0 ? null : cursor.next(pages, context)),
};

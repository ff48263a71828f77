import type { PagedPlan } from '../page.js';
import { cursor, type CursorPages } from './cursor.js';
import type { InputPath } from './input-path.js';
import { isKey, type PageCursor } from './page-cursor.js';
import { fieldEntry, sendField, type SendPage, type Turn } from './scheme.js';

/** A list that is scrolled through: its cursor may stay the same from page to page. */
export interface ScrollPages<Body> extends Omit<CursorPages<Body>, 'scheme'> {
  readonly scheme: ScrollScheme;
}

/** Plan of such a list. */
export type ScrollPlan<Body, Item> = PagedPlan<Body, Item, ScrollPages<Body>>;

export interface ScrollScheme {
  readonly name: 'scroll';
  readonly kind: 'cursor';
  readonly mayStay: true;
  readonly fits: typeof isKey;
  readonly send: SendPage<{ readonly input: InputPath }>;
  readonly entry: typeof fieldEntry;
  readonly next: <Body>(pages: ScrollPages<Body>, turn: Turn<Body, unknown>) => PageCursor | null;
}

/** Paging by scroll. The service gives a cursor with each page; an empty page ends the list. */
export const scroll: ScrollScheme = {
  name: 'scroll',
  kind: 'cursor',
  mayStay: true,
  fits: isKey,
  send: sendField,
  entry: fieldEntry,
  next: (pages, turn) => (turn.items.length === 0 ? null : cursor.next({ ...pages, scheme: cursor }, turn)),
};

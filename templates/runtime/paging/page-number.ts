import type { PagedPlan } from '../page.js';
import { isCount, type PageCursor } from './page-cursor.js';
import { inputNumber, isShort, type SizedPages } from './page-size.js';
import { fieldEntry, sendField, type SendPage, type Turn } from './scheme.js';

/** A list whose requests name a page by its number. */
export interface PageNumberPages<Body> extends SizedPages {
  readonly scheme: PageNumberScheme;
  /** Key of the page number in the input. */
  readonly input: string;
  /** Number of the first page. */
  readonly first: 0 | 1;
  /** How many pages there are. */
  readonly totalPages?: (body: Body) => number | null | undefined;
  /** Whether there are more pages. */
  readonly more?: (body: Body) => boolean | null | undefined;
}

/** Plan of such a list. */
export type PageNumberPlan<Body, Item> = PagedPlan<Body, Item, PageNumberPages<Body>>;

export interface PageNumberScheme {
  readonly name: 'page-number';
  readonly kind: 'page';
  readonly fits: typeof isCount;
  readonly send: SendPage<{ readonly input: string }>;
  readonly entry: typeof fieldEntry;
  readonly next: <Body>(pages: PageNumberPages<Body>, turn: Turn<Body, unknown>) => PageCursor | null;
}

/**
 * Paging by number. The list ends where the answer says so, by the number of pages or a flag; where it says neither,
 * with a short page ({@link isShort}).
 */
export const pageNumber: PageNumberScheme = {
  name: 'page-number',
  kind: 'page',
  fits: isCount,
  send: sendField,
  entry: fieldEntry,
  next(pages, turn) {
    const current = Number(turn.cursor?.value ?? inputNumber(turn.call.input, pages.input) ?? pages.first);
    return hasEnded(pages, turn, current - pages.first + 1) ? null : { kind: 'page', value: current + 1 };
  },
};

/** @param read - How many pages of the list there are up to this one. */
function hasEnded<Body>(pages: PageNumberPages<Body>, turn: Turn<Body, unknown>, read: number): boolean {
  const totalPages = pages.totalPages?.(turn.body);
  if (typeof totalPages === 'number') return read >= totalPages;
  const more = pages.more?.(turn.body);
  return typeof more === 'boolean' ? !more : isShort(pages, turn);
}

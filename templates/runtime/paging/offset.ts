import type { PagedPlan } from '../page.js';
import { isCount, type PageCursor } from './page-cursor.js';
import { inputNumber, isShort, type SizedPages } from './page-size.js';
import { fieldEntry, sendField, type SendPage, type Turn } from './scheme.js';

/** A list whose next request says how many items to skip. */
export interface OffsetPages<Body> extends SizedPages {
  readonly scheme: OffsetScheme;
  /** Key of the number of items to skip in the input. */
  readonly input: string;
  /** How many items the whole list has. */
  readonly total?: (body: Body) => number | null | undefined;
}

/** Plan of such a list. */
export type OffsetPlan<Body, Item> = PagedPlan<Body, Item, OffsetPages<Body>>;

export interface OffsetScheme {
  readonly name: 'offset';
  readonly kind: 'offset';
  readonly fits: typeof isCount;
  readonly send: SendPage<{ readonly input: string }>;
  readonly entry: typeof fieldEntry;
  readonly next: <Body>(pages: OffsetPages<Body>, turn: Turn<Body, unknown>) => PageCursor | null;
}

/**
 * Paging by offset. The next page starts after the items received, not after those asked for: a service that sends
 * fewer loses none. The list ends with its total, where that is told, else with a short page ({@link isShort}), and
 * always with an empty one.
 */
export const offset: OffsetScheme = {
  name: 'offset',
  kind: 'offset',
  fits: isCount,
  send: sendField,
  entry: fieldEntry,
  next(pages, turn) {
    const start = turn.cursor?.value ?? inputNumber(turn.call.input, pages.input) ?? 0;
    const value = Number(start) + turn.items.length;
    const total = pages.total?.(turn.body);
    const ended =
      typeof total === 'number' ? value >= total || turn.items.length === 0 : isShort(pages, turn);
    return ended ? null : { kind: 'offset', value };
  },
};

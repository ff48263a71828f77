import type { PagedPlan } from '../page.js';
import type { InputPath } from './input-path.js';
import { isCount, type PageCursor } from './page-cursor.js';
import { inputNumber, isShort, type SizedPages } from './page-size.js';
import { remember } from './past.js';
import { isRepeated } from './repeated.js';
import { fieldEntry, sendField, type SendPage, type PageContext } from './scheme.js';

/** A list whose requests say how many items to skip. */
export interface OffsetPages<Body> extends SizedPages {
  readonly scheme: OffsetScheme;
  /** The place of the number in the input. */
  readonly input: InputPath;
  /** The number of items in the whole list. */
  readonly total?: (body: Body, headers: Headers) => number | null | undefined;
  /** Whether more items follow. */
  readonly more?: (body: Body, headers: Headers) => boolean | null | undefined;
}

/** Plan of such a list. */
export type OffsetPlan<Body, Item> = PagedPlan<Body, Item, OffsetPages<Body>>;

export interface OffsetScheme {
  readonly kind: 'offset';
  readonly fits: typeof isCount;
  readonly send: SendPage<{ readonly input: InputPath }>;
  readonly entry: typeof fieldEntry;
  readonly remember: typeof remember;
  readonly next: <Body>(pages: OffsetPages<Body>, context: PageContext<Body, unknown>) => PageCursor | null;
  readonly again: <Body>(pages: OffsetPages<Body>, context: PageContext<Body, unknown>) => null | undefined;
}

/**
 * Pagination by offset. The next page starts after the received items, not after the requested ones, so that no item is
 * lost if the service sends fewer. The list ends by its total or flag, else with a short page ({@link isShort}), and
 * always with an empty or a repeated page.
 */
export const offset: OffsetScheme = {
  kind: 'offset',
  fits: isCount,
  send: sendField,
  entry: fieldEntry,
  remember,
  next(pages, context) {
    const start = context.cursor?.value ?? inputNumber(context.call.input, pages.input) ?? 0;
    const value = Number(start) + context.items.length;
    return hasEnded(pages, context, value) ? null : { kind: 'offset', value };
  },
  again: (pages, context) => (isRepeated(context, isEndTold(pages, context)) ? null : undefined),
};

/** @param read - The number of items up to the end of this page. */
function hasEnded<Body>(
  pages: OffsetPages<Body>,
  context: PageContext<Body, unknown>,
  read: number,
): boolean {
  const { body, items, response } = context;
  if (items.length === 0) return true;
  const total = pages.total?.(body, response.headers);
  if (typeof total === 'number') return read >= total;
  const more = pages.more?.(body, response.headers);
  return typeof more === 'boolean' ? !more : isShort(pages, context);
}

function isEndTold<Body>(
  pages: OffsetPages<Body>,
  { body, response: { headers } }: PageContext<Body, unknown>,
): boolean {
  return (pages.total?.(body, headers) ?? pages.more?.(body, headers) ?? null) !== null;
}

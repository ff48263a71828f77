import type { PagedPlan } from '../page.js';
import type { InputPath } from './input-path.js';
import { isCount, type PageCursor } from './page-cursor.js';
import { inputNumber, isShort, type SizedPages } from './page-size.js';
import { remember } from './past.js';
import { isOverlapping, isRepeated } from './repeated.js';
import { fieldEntry, sendField, type SendPage, type PageContext } from './scheme.js';

/** A list whose requests have the number of a page. */
export interface PageNumberPages<Body> extends SizedPages {
  readonly scheme: PageNumberScheme;
  /** The place of the number in the input. */
  readonly input: InputPath;
  /** The number of the first page; null if only the page itself has its number. */
  readonly first: number | null;
  /** The number of a page, from its body. */
  readonly echo?: (body: Body) => number | null | undefined;
  /** The number of pages. */
  readonly totalPages?: (body: Body, headers: Headers) => number | null | undefined;
  /** The number of items in the whole list. */
  readonly total?: (body: Body, headers: Headers) => number | null | undefined;
  /** Whether more pages follow. */
  readonly more?: (body: Body, headers: Headers) => boolean | null | undefined;
}

/** Plan of such a list. */
export type PageNumberPlan<Body, Item> = PagedPlan<Body, Item, PageNumberPages<Body>>;

export interface PageNumberScheme {
  readonly kind: 'page';
  readonly fits: typeof isCount;
  readonly send: SendPage<{ readonly input: InputPath }>;
  readonly entry: typeof fieldEntry;
  readonly remember: typeof remember;
  readonly next: <Body>(
    pages: PageNumberPages<Body>,
    context: PageContext<Body, unknown>,
  ) => PageCursor | null;
  readonly again: <Body>(
    pages: PageNumberPages<Body>,
    context: PageContext<Body, unknown>,
  ) => PageCursor | null | undefined;
}

/**
 * Pagination by number: the next page has the sent number plus one. The list ends by the number of pages or items or a
 * flag of the response; without them, with a short page ({@link isShort}).
 *
 * A service that counts from 1 may treat 0, or no number, as 1. The first page is then received twice: the second one
 * is skipped, and pagination continues from the sent number. A later page that is received twice is the last page,
 * which the service repeats.
 */
export const pageNumber: PageNumberScheme = {
  kind: 'page',
  fits: isCount,
  send: sendField,
  entry: fieldEntry,
  remember,
  next(pages, context) {
    const number = numberOf(pages, context);
    return hasEnded(pages, context, number) ? null : { kind: 'page', value: number + 1 };
  },
  again(pages, context) {
    if (!isSamePage(pages, context)) return undefined;
    const number = numberOf(pages, context);
    return context.past?.pages === 1 && number === 1 ? { kind: 'page', value: 2 } : null;
  },
};

/**
 * The number with which a page was requested. For a first page without one, its number in the document or in the page.
 */
function numberOf<Body>(
  { input, first, echo }: PageNumberPages<Body>,
  context: PageContext<Body, unknown>,
): number {
  const sent = context.cursor?.value ?? inputNumber(context.call.input, input);
  return Number(sent ?? first ?? echo?.(context.body) ?? 1);
}

function hasEnded<Body>(
  pages: PageNumberPages<Body>,
  context: PageContext<Body, unknown>,
  number: number,
): boolean {
  const { body, items, past, response } = context;
  const entry = past === null ? pages.scheme.entry(pages, context.call) : past.entry;
  const isWhole = entry === undefined && (past !== null || context.cursor === null);
  const totalPages = pages.totalPages?.(body, response.headers);
  const read = isWhole ? (past?.pages ?? 0) + 1 : number - (pages.first ?? 1) + 1;
  if (typeof totalPages === 'number') return read >= totalPages;
  const more = pages.more?.(body, response.headers);
  if (typeof more === 'boolean') return !more;
  const total = pages.total?.(body, response.headers);
  if (typeof total !== 'number') return isShort(pages, context);
  return items.length === 0 || (past?.items ?? 0) + items.length >= total;
}

/** Whether a page is the page before it: it has the same number, or else the same items. */
function isSamePage<Body>(pages: PageNumberPages<Body>, context: PageContext<Body, unknown>): boolean {
  const { past, body, response } = context;
  const echo = pages.echo?.(body);
  const before = past === null ? null : pages.echo?.(past.page.body);
  if (typeof echo === 'number' && typeof before === 'number')
    return echo === before && isOverlapping(context);
  const { headers } = response;
  const told =
    pages.totalPages?.(body, headers) ?? pages.more?.(body, headers) ?? pages.total?.(body, headers) ?? null;
  return isRepeated(context, told !== null);
}

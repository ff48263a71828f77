import type { RequestOptions } from './client.js';
import { checkCursor, type PageCursor } from './paging/page-cursor.js';
import { PaginationError } from './paging/pagination-error.js';
import type { ListCall, Past, Scheme, Turn } from './paging/scheme.js';
import type { Plan } from './plan.js';
import type { ApiResponse } from './request.js';

/** Plan of a list. Each scheme of paging has its own: `CursorPlan`, `OffsetPlan` and so on, beside the scheme. */
export interface PagedPlan<Body, Item, Pages> extends Plan {
  /** The items in an answer. Where the document lets the array be absent or null: `body.items ?? []`. */
  readonly items: (body: Body) => readonly Item[];
  /** How the list goes on: the scheme, and what it must know. */
  readonly pages: Pages;
}

/** Part of a list, as one answer of the service holds it. */
export interface Page<Item, Body, Declared = unknown> {
  readonly items: readonly Item[];
  /** The whole answer: totals and what else stands beside the items. */
  readonly body: Body;
  readonly response: Response;
  /** The headers that the service declares, by their types; undefined where it declares none. */
  readonly headers: Declared;
  /** Where the list goes on; null at its end. Plain JSON: the list's `from` takes it, in any process. */
  readonly cursor: PageCursor | null;
  hasNext(): boolean;
  /**
   * Reads the page after this one, which stays as it is.
   *
   * @param options - For this request, over those of the call.
   * @returns Null where there is none.
   * @throws PaginationError when the service leads back to a page already read.
   */
  next(options?: RequestOptions): Promise<Page<Item, Body, Declared> | null>;
}

/** A call of a list operation, as the caller made it. */
export interface Listing<Body, Item, Pages> extends ListCall {
  readonly plan: PagedPlan<Body, Item, Pages>;
}

/** Where in a list a page stands. */
export interface Place<Body, Item> {
  /** What the page is asked for with; null for the first. */
  readonly cursor: PageCursor | null;
  /** What this page and those before it were asked for with; null where it is the first that is read. */
  readonly trail: Trail | null;
  /** What was read before it; null where it is the first that is read. */
  readonly past: Past<Body, Item> | null;
}

/** Cursors already used: the first so many of `values`, which pages share as long as each leads to one page. */
interface Trail {
  readonly values: Set<unknown>;
  readonly length: number;
}

/** A page as it has come, and where the list goes on after it. */
interface Reading<Body, Item, Declared> {
  readonly answer: ApiResponse<Body, Declared>;
  readonly turn: Turn<Body, Item>;
  readonly cursor: PageCursor | null;
  /** Whether it is the page before it, given again. */
  readonly isRepeated: boolean;
}

/**
 * Reads the page at a place, as the first that is read of a list.
 *
 * @throws PaginationError when the answer is not that of a list; all that a request throws.
 */
export async function readPage<
  Item,
  Body,
  Pages extends { readonly scheme: Scheme<Pages, Body, Item> },
  Declared,
>(
  listing: Listing<Body, Item, Pages>,
  place: Place<Body, Item>,
  options?: RequestOptions,
): Promise<ApiResponse<Page<Item, Body, Declared>, Declared>> {
  const { id, pages } = listing.plan;
  if (place.cursor) checkCursor(id, pages.scheme, place.cursor);
  const reading = await read<Item, Body, Pages, Declared>(listing, place, options);
  return { ...reading.answer, data: toPage(listing, place, reading) };
}

/** Reads the page after another; a page that is given again is passed over. Null at the end of the list. */
async function readAfter<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }, Declared>(
  listing: Listing<Body, Item, Pages>,
  before: Place<Body, Item>,
  { turn, cursor }: Reading<Body, Item, Declared>,
  options?: RequestOptions,
): Promise<Page<Item, Body, Declared> | null> {
  const past = pastOf(listing, before, turn);
  let { trail } = before;
  for (let next = cursor; next !== null;) {
    const stays = listing.plan.pages.scheme.mayStay && next.value === (before.cursor?.value ?? past.entry);
    if (!stays) trail = follow(listing.plan.id, trail ?? { values: new Set([past.entry]), length: 1 }, next);
    const place = { cursor: next, trail, past };
    const reading = await read<Item, Body, Pages, Declared>(listing, place, options);
    if (!reading.isRepeated) return toPage(listing, place, reading);
    next = reading.cursor;
  }
  return null;
}

function toPage<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }, Declared>(
  listing: Listing<Body, Item, Pages>,
  place: Place<Body, Item>,
  reading: Reading<Body, Item, Declared>,
): Page<Item, Body, Declared> {
  const { answer, turn, cursor } = reading;
  return {
    items: turn.items,
    body: turn.body,
    response: turn.response,
    headers: answer.headers,
    cursor,
    hasNext: () => cursor !== null,
    next: (more) => readAfter(listing, place, reading, more),
  };
}

function pastOf<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }>(
  listing: Listing<Body, Item, Pages>,
  { cursor, past }: Place<Body, Item>,
  { body, items, response }: Turn<Body, Item>,
): Past<Body, Item> {
  const { pages } = listing.plan;
  return {
    entry: past === null ? (cursor?.value ?? pages.scheme.entry(pages, listing, response)) : past.entry,
    pages: (past?.pages ?? 0) + 1,
    items: (past?.items ?? 0) + items.length,
    largest: Math.max(past?.largest ?? 0, items.length),
    page: { body, items },
  };
}

/** Asks for the page at a place. */
async function read<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }, Declared>(
  listing: Listing<Body, Item, Pages>,
  { cursor, past }: Place<Body, Item>,
  options?: RequestOptions,
): Promise<Reading<Body, Item, Declared>> {
  const { plan } = listing;
  const call = { ...listing, options: { ...listing.options, ...options } };
  const answer = await plan.pages.scheme.send<Body, Declared>(call, plan.pages, cursor).withResponse();
  const { data: body, response } = answer;
  return { answer, ...understand(plan, { call, body, response, cursor, past }) };
}

/**
 * Goes on at a cursor. One used before would lead round in circles. A page that is gone on from twice gives the second
 * reader a set of its own.
 */
function follow(id: string, { values, length }: Trail, { kind, value }: PageCursor): Trail {
  const used = values.size === length ? values : new Set([...values].slice(0, length));
  if (used.has(value)) {
    const cursor = `${kind} ${JSON.stringify(value)}`;
    throw new PaginationError(`${id}: the service leads back to a page already read (${cursor})`);
  }
  return { values: used.add(value), length: length + 1 };
}

/** Finds the items of an answer, which may not be what the document says, and where the list goes on. */
function understand<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }>(
  { id, items: itemsIn, pages }: PagedPlan<Body, Item, Pages>,
  came: Omit<Turn<Body, Item>, 'items'>,
): Pick<Reading<Body, Item, unknown>, 'turn' | 'cursor' | 'isRepeated'> {
  const { scheme } = pages;
  try {
    const items = itemsIn(came.body);
    if (!Array.isArray(items)) {
      const type = items === null ? 'null' : typeof items;
      throw new PaginationError(`${id}: the answer has no list of items: expected an array, found ${type}`);
    }
    const turn = { ...came, items };
    const again = scheme.again?.(pages, turn);
    const cursor = again === undefined ? scheme.next(pages, turn) : again;
    if (cursor !== null && !scheme.fits(cursor.value))
      throw new PaginationError(
        `${id}: the service gives no cursor to go on from: ${JSON.stringify(cursor.value)}`,
      );
    return { turn, cursor, isRepeated: again !== undefined };
  } catch (cause) {
    if (cause instanceof PaginationError) throw cause;
    throw new PaginationError(`${id}: the answer is not that of a list`, { cause });
  }
}

import type { RequestOptions } from './client.js';
import { checkCursor, type PageCursor } from './paging/page-cursor.js';
import { PaginationError } from './paging/pagination-error.js';
import type { ListCall, Scheme, Turn } from './paging/scheme.js';
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
export interface Place {
  /** What the page is asked for with; null for the first. */
  readonly cursor: PageCursor | null;
  /** What this page and those before it were asked for with; null where it is the first that is read. */
  readonly trail: Trail | null;
  /** How many items the largest page before it had. */
  readonly largest: number;
}

/** Cursors already used, the last one first: a list that pages can share, for it never changes. */
interface Trail {
  readonly value: unknown;
  readonly before: Trail | null;
}

/**
 * Reads the page at a place.
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
  place: Place,
  options?: RequestOptions,
): Promise<ApiResponse<Page<Item, Body, Declared>, Declared>> {
  const { id, pages } = listing.plan;
  const { scheme } = pages;
  if (place.cursor) checkCursor(id, scheme, place.cursor);
  const call = { ...listing, options: { ...listing.options, ...options } };
  const answer = await scheme.send<Body, Declared>(call, pages, place.cursor).withResponse();
  const { data: body, headers, response } = answer;
  const [items, cursor] = understand(listing.plan, { ...place, call, body, response });
  const data: Page<Item, Body, Declared> = {
    items,
    body,
    response,
    headers,
    cursor,
    hasNext: () => cursor !== null,
    async next(more) {
      if (cursor === null) return null;
      const entry = place.cursor?.value ?? scheme.entry(pages, listing, response);
      const trail = follow(id, place.trail ?? { value: entry, before: null }, cursor);
      const largest = Math.max(place.largest, items.length);
      return (await readPage<Item, Body, Pages, Declared>(listing, { cursor, trail, largest }, more)).data;
    },
  };
  return { ...answer, data };
}

/** Goes on at a cursor. One used before would lead round in circles. */
function follow(id: string, before: Trail, { kind, value }: PageCursor): Trail {
  for (let step: Trail | null = before; step !== null; step = step.before) {
    if (step.value !== value) continue;
    const cursor = `${kind} ${JSON.stringify(value)}`;
    throw new PaginationError(`${id}: the service leads back to a page already read (${cursor})`);
  }
  return { value, before };
}

/** Finds the items of an answer, which may not be what the document says, and where the list goes on. */
function understand<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }>(
  { id, items: itemsIn, pages }: PagedPlan<Body, Item, Pages>,
  turn: Omit<Turn<Body, Item>, 'items'>,
): readonly [items: readonly Item[], cursor: PageCursor | null] {
  try {
    const items = itemsIn(turn.body);
    if (Array.isArray(items)) return [items, pages.scheme.next(pages, { ...turn, items })];
    const type = items === null ? 'null' : typeof items;
    throw new PaginationError(`${id}: the answer has no list of items: expected an array, found ${type}`);
  } catch (cause) {
    if (cause instanceof PaginationError) throw cause;
    throw new PaginationError(`${id}: the answer is not that of a list`, { cause });
  }
}

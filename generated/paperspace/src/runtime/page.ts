import type { ApiResponse } from './api-promise.js';
import type { RequestOptions } from './options.js';
import { checkCursor, type PageCursor } from './paging/page-cursor.js';
import { PaginationError } from './paging/pagination-error.js';
import type { ListCall, Turn } from './paging/scheme.js';

/** Part of a list, as one answer of the service holds it. */
export interface Page<Item, Body> {
  readonly items: readonly Item[];
  /** The whole answer: totals and what else stands beside the items. */
  readonly body: Body;
  readonly response: Response;
  /** Where the list goes on; null at its end. Plain JSON: {@link Paged.from} takes it, in any process. */
  readonly cursor: PageCursor | null;
  hasNext(): boolean;
  /**
   * Reads the page after this one, which stays as it is.
   *
   * @param options - For this request, over those of the call.
   * @returns Null where there is none.
   * @throws PaginationError when the service leads back to a page already read.
   */
  next(options?: RequestOptions): Promise<Page<Item, Body> | null>;
}

/** A call of a list operation, and how its pages are read. */
export interface Listing<Item, Body> {
  readonly call: ListCall;
  readonly kind: PageCursor['kind'];
  send(call: ListCall, cursor: PageCursor | null): Promise<ApiResponse<Body>>;
  items(body: Body): readonly Item[];
  entry(response: Response): unknown;
  next(turn: Turn<Body, Item>): PageCursor | null;
}

/** Where in a list a page stands. */
export interface Place {
  /** What the page is asked for with; null for the first. */
  readonly cursor: PageCursor | null;
  /** Cursors of this page and of those before it. */
  readonly trail: Trail | null;
  /** How many items the largest page so far had. */
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
export async function readPage<Item, Body>(
  listing: Listing<Item, Body>,
  place: Place,
  options: RequestOptions | undefined,
): Promise<ApiResponse<Page<Item, Body>>> {
  const { id } = listing.call.plan;
  if (place.cursor) checkCursor(id, listing.kind, place.cursor);
  const call = { ...listing.call, options: { ...listing.call.options, ...options } };
  const { data: body, response, requestId } = await listing.send(call, place.cursor);
  const items = readItems(listing, body);
  const turn = { call, body, items, response, cursor: place.cursor, largest: place.largest };
  const cursor = understand(id, () => listing.next(turn));
  return { data: new ListPage(listing, place, turn, cursor), response, requestId };
}

class ListPage<Item, Body> implements Page<Item, Body> {
  readonly items: readonly Item[];
  readonly body: Body;
  readonly response: Response;
  readonly cursor: PageCursor | null;
  readonly #listing: Listing<Item, Body>;
  readonly #place: Place;

  constructor(listing: Listing<Item, Body>, place: Place, turn: Turn<Body, Item>, cursor: PageCursor | null) {
    this.items = turn.items;
    this.body = turn.body;
    this.response = turn.response;
    this.cursor = cursor;
    this.#listing = listing;
    this.#place = place;
  }

  hasNext(): boolean {
    return this.cursor !== null;
  }

  async next(options?: RequestOptions): Promise<Page<Item, Body> | null> {
    if (this.cursor === null) return null;
    const place = placeAfter(this.#listing, this.#place, this, this.cursor);
    return (await readPage(this.#listing, place, options)).data;
  }
}

/** The place of the page that follows. A cursor used before would lead round in circles. */
function placeAfter<Item, Body>(
  listing: Listing<Item, Body>,
  { trail, largest }: Place,
  { items, response }: Page<Item, Body>,
  cursor: PageCursor,
): Place {
  const before = trail ?? { value: listing.entry(response), before: null };
  for (let step: Trail | null = before; step !== null; step = step.before) {
    if (step.value !== cursor.value) continue;
    throw new PaginationError(
      `${listing.call.plan.id}: the service leads back to a page already read (${cursor.kind} ${JSON.stringify(cursor.value)})`,
    );
  }
  return { cursor, trail: { value: cursor.value, before }, largest: Math.max(largest, items.length) };
}

function readItems<Item, Body>(listing: Listing<Item, Body>, body: Body): readonly Item[] {
  const { id } = listing.call.plan;
  const items: unknown = understand(id, () => listing.items(body));
  if (!Array.isArray(items)) {
    const found = items === null ? 'null' : typeof items;
    throw new PaginationError(`${id}: the answer has no list of items: expected an array, found ${found}`);
  }
  return items;
}

/** Looks into an answer that may not be what the document says. */
function understand<T>(id: string, look: () => T): T {
  try {
    return look();
  } catch (cause) {
    if (cause instanceof PaginationError) throw cause;
    throw new PaginationError(`${id}: the answer is not that of a list`, { cause });
  }
}

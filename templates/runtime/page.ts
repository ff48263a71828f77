import type { RequestOptions } from './client.js';
import { checkCursor, type PageCursor } from './paging/page-cursor.js';
import { PaginationError } from './paging/pagination-error.js';
import type { ListCall, Past, Scheme, PageContext } from './paging/scheme.js';
import type { Plan } from './plan.js';
import type { ApiResponseWithHeaders } from './request.js';

/**
 * Plan of a list. Each pagination scheme has its own kind of plan: `CursorPlan`, `OffsetPlan` and so on, in the file of
 * the scheme.
 */
export interface PagedPlan<Body, Item, Pages> extends Plan {
  /** The items in a response: `body.items`, or `body.items ?? []` if the array may be absent or null. */
  readonly items: (body: Body) => readonly Item[];
  /** The pagination scheme of the list and its data. */
  readonly pages: Pages;
}

/**
 * One page of a list: one response of the service. Iterating over it yields its items and those of all later pages. It
 * does not extend `AsyncIterable`, because each base costs the compilers of callers time.
 */
export interface PageWithBody<Item, Body> {
  readonly items: readonly Item[];
  /** The whole body, with totals and other values next to the items. The page's JSON does not include it. */
  readonly body: Body;
  readonly response: Response;
  /**
   * The cursor of the next page; null at the end of the list. It is plain JSON: `from` of the list accepts it in any
   * process.
   */
  readonly cursor: PageCursor | null;
  hasNext(): boolean;
  /**
   * Reads the next page. This page does not change.
   *
   * @param options - Options for this request. They override those of the call.
   * @returns Null if there is no next page.
   * @throws PaginationError when the service leads back to a page already read.
   */
  next(options?: RequestOptions): Promise<PageWithBody<Item, Body> | null>;
  [Symbol.asyncIterator](): AsyncIterator<Item>;
}

/** A page whose body is only its items. */
export interface Page<Item> extends PageWithBody<Item, unknown> {
  next(options?: RequestOptions): Promise<Page<Item> | null>;
}

/** A page whose response has declared headers. */
export interface PageWithHeaders<Item, Body, Declared> extends PageWithBody<Item, Body> {
  /** The declared headers with their types. */
  readonly headers: Declared;
  next(options?: RequestOptions): Promise<PageWithHeaders<Item, Body, Declared> | null>;
}

/** A call of a list operation, as the caller made it. */
export interface Listing<Body, Item, Pages> extends ListCall {
  readonly plan: PagedPlan<Body, Item, Pages>;
}

/** The position of a page in its list. */
interface Place<Body> {
  /** The cursor that requests the page; null for the first page. */
  readonly cursor: PageCursor | null;
  /** The cursors of this page and the pages before it; null for the first page that is read. */
  readonly visited: VisitedCursors | null;
  readonly past: Past<Body> | null;
}

/** The cursors of a page and of the pages before it. No page is requested with one of them again. */
interface VisitedCursors {
  readonly value: unknown;
  /** The first `count` cursors are those up to this page. All pages share the set, and later pages add to it. */
  readonly values: Set<unknown>;
  readonly count: number;
}

/** A page as received, and the cursor of the next one. */
interface Reading<Body, Item, Pages, Declared> extends PageContext<Body, Item> {
  readonly listing: Listing<Body, Item, Pages>;
  readonly received: ApiResponseWithHeaders<Body, Declared>;
  readonly visited: VisitedCursors;
  readonly next: PageCursor | null;
  /** Whether it repeats the page before it. */
  readonly isRepeated: boolean;
}

/**
 * Reads the page at a cursor as the first page of a list.
 *
 * @throws PaginationError if the response is not one of a list; the errors of a request.
 */
export async function readPage<
  Item,
  Body,
  Pages extends { readonly scheme: Scheme<Pages, Body, Item> },
  Declared,
>(
  listing: Listing<Body, Item, Pages>,
  cursor: PageCursor | null,
): Promise<ApiResponseWithHeaders<PageWithHeaders<Item, Body, Declared>, Declared>> {
  if (cursor) checkCursor(listing.plan.id, listing.plan.pages.scheme, cursor);
  const reading = await read<Item, Body, Pages, Declared>(listing, { cursor, visited: null, past: null });
  return { ...reading.received, data: new ReadPage(reading) };
}

/** Its own enumerable properties are its JSON. */
class ReadPage<
  Item,
  Body,
  Pages extends { readonly scheme: Scheme<Pages, Body, Item> },
  Declared,
> implements PageWithHeaders<Item, Body, Declared> {
  declare readonly items: readonly Item[];
  declare readonly headers: Declared;
  declare readonly cursor: PageCursor | null;
  readonly #reading: Reading<Body, Item, Pages, Declared>;

  constructor(reading: Reading<Body, Item, Pages, Declared>) {
    this.items = reading.items;
    this.headers = reading.received.headers;
    this.cursor = reading.next;
    this.#reading = reading;
  }

  get body(): Body {
    return this.#reading.body;
  }

  get response(): Response {
    return this.#reading.response;
  }

  hasNext(): boolean {
    return this.cursor !== null;
  }

  /** Skips a page that repeats the page before it. */
  async next(options?: RequestOptions): Promise<PageWithHeaders<Item, Body, Declared> | null> {
    const { listing } = this.#reading;
    const { pages } = listing.plan;
    const past = pages.scheme.remember?.(pages, this.#reading) ?? null;
    for (let last = this.#reading; last.next !== null;) {
      const place = { cursor: last.next, visited: follow(last, pages.scheme.mayStay), past };
      last = await read<Item, Body, Pages, Declared>(listing, place, options);
      if (!last.isRepeated) return new ReadPage(last);
    }
    return null;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* this.items;
    for (let page = await this.next(); page !== null; page = await page.next()) yield* page.items;
  }
}

/** Requests a page, and finds its items and the next cursor. The response may not match the document. */
async function read<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }, Declared>(
  listing: Listing<Body, Item, Pages>,
  place: Place<Body>,
  options?: RequestOptions,
): Promise<Reading<Body, Item, Pages, Declared>> {
  const { items: itemsIn, pages } = listing.plan;
  const { scheme } = pages;
  const call = { ...listing, options: { ...listing.options, ...options } };
  const received = await scheme.send<Body, Declared>(call, pages, place.cursor).withResponse();
  const { data: body, response, request } = received;
  const came = { ...place, call, body, response, request };
  try {
    const items = itemsIn(body);
    if (!Array.isArray(items)) {
      const type = items === null ? 'null' : typeof items;
      throw new PaginationError(came, `the response has no items: expected an array, found ${type}`);
    }
    const context = { ...came, items };
    const again = scheme.again?.(pages, context);
    const next = again === undefined ? scheme.next(pages, context) : again;
    if (next !== null && !scheme.fits(next.value))
      throw new PaginationError(came, `the service gave an invalid cursor: ${JSON.stringify(next.value)}`);
    const value = place.cursor?.value ?? scheme.entry(pages, call, response);
    const visited = place.visited ?? { value, values: new Set([value]), count: 1 };
    return { ...context, listing, received, visited, next, isRepeated: again !== undefined };
  } catch (cause) {
    if (cause instanceof PaginationError) throw cause;
    throw new PaginationError(came, 'the response is not one of a list', { cause });
  }
}

/** The cursors up to the next page. A cursor that was used before would start a loop. */
function follow<Body, Item, Pages, Declared>(
  reading: Reading<Body, Item, Pages, Declared>,
  mayStay: boolean | undefined,
): VisitedCursors {
  const { visited, next } = reading;
  const value = next?.value;
  const { values, count } = visited;
  if (mayStay && visited.value === value) return visited;
  // If the pages after this one were read before, the set has their cursors. They do not count: start a new set.
  const before = values.size === count ? values : new Set([...values].slice(0, count));
  if (before.has(value)) {
    const reason = `the service leads back to a page already read (${next?.kind} ${JSON.stringify(value)})`;
    throw new PaginationError(reading, reason);
  }
  return { value, values: before.add(value), count: count + 1 };
}

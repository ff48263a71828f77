import { clientOf, type ClientLike, type RequestOptions } from './client.js';
import {
  readPage,
  type Listing,
  type Page,
  type PagedPlan,
  type PageWithBody,
  type PageWithHeaders,
} from './page.js';
import type { PageCursor } from './paging/page-cursor.js';
import type { Scheme } from './paging/scheme.js';
import type { ApiResponse, ApiResponseWithHeaders } from './request.js';

/**
 * A list. `await` gives its first page, iteration gives the items of all pages. The first request is sent only then,
 * and each further page is requested only when the iteration reaches it.
 */
export interface Paged<Item> extends Promise<Page<Item>> {
  /** The pages one by one. */
  pages(options?: PagesOptions): AsyncIterable<Page<Item>>;
  /** All items, or the first `limit` items. Reads only the pages that it needs. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
  /** The same list from a later page on. Earlier pages are not read. */
  from(cursor: PageCursor): Paged<Item>;
  /** Resolves to the first page and its response. */
  withResponse(): Promise<ApiResponse<Page<Item>>>;
  [Symbol.asyncIterator](): AsyncIterator<Item>;
}

/**
 * A {@link Paged} whose pages have more in their body than items. The kinds of lists do not share a base, because each
 * base costs the compilers of callers time.
 */
export interface PagedWithBody<Item, Body> extends Promise<PageWithBody<Item, Body>> {
  /** The pages one by one. */
  pages(options?: PagesOptions): AsyncIterable<PageWithBody<Item, Body>>;
  /** All items, or the first `limit` items. Reads only the pages that it needs. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
  /** The same list from a later page on. Earlier pages are not read. */
  from(cursor: PageCursor): PagedWithBody<Item, Body>;
  /** Resolves to the first page and its response. */
  withResponse(): Promise<ApiResponse<PageWithBody<Item, Body>>>;
  [Symbol.asyncIterator](): AsyncIterator<Item>;
}

/** A {@link Paged} whose responses have declared headers. */
export interface PagedWithHeaders<Item, Body, Declared> extends Promise<
  PageWithHeaders<Item, Body, Declared>
> {
  /** The pages one by one. */
  pages(options?: PagesOptions): AsyncIterable<PageWithHeaders<Item, Body, Declared>>;
  /** All items, or the first `limit` items. Reads only the pages that it needs. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
  /** The same list from a later page on. Earlier pages are not read. */
  from(cursor: PageCursor): PagedWithHeaders<Item, Body, Declared>;
  /** Resolves to the first page and its response. */
  withResponse(): PageResponse<Item, Body, Declared>;
  [Symbol.asyncIterator](): AsyncIterator<Item>;
}

/** Which pages to read. */
export interface PagesOptions {
  /** The `cursor` of the page to start after. Default: start with the first page. */
  readonly from?: PageCursor | undefined;
  /** The largest number of pages to read. */
  readonly maxPages?: number | undefined;
}

/**
 * Calls an operation that responds with a list, page by page.
 *
 * @param input - The caller's flat input: path, query, header, cookie and body fields together. It is not changed.
 */
export function paginate<
  Item,
  Body,
  Pages extends { readonly scheme: Scheme<Pages, Body, Item> },
  Declared = unknown,
>(
  client: ClientLike,
  plan: PagedPlan<Body, Item, Pages>,
  input: object,
  options?: RequestOptions,
): PagedWithHeaders<Item, Body, Declared> {
  return new PagedCall<Item, Body, Pages, Declared>({ client: clientOf(client), plan, input, options });
}

type PageResponse<Item, Body, Declared> = Promise<
  ApiResponseWithHeaders<PageWithHeaders<Item, Body, Declared>, Declared>
>;

/** A promise that calls the service when its `then` is first called. `await`, `catch` and `finally` call `then`. */
class PagedCall<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }, Declared>
  extends Promise<PageWithHeaders<Item, Body, Declared>>
  implements PagedWithHeaders<Item, Body, Declared>
{
  /** `then`, `catch` and `finally` return an ordinary promise. */
  static override readonly [Symbol.species]: PromiseConstructor = Promise;
  override readonly [Symbol.toStringTag] = 'Paged';
  readonly #listing: Listing<Body, Item, Pages>;
  readonly #start: PageCursor | null;
  #first: PageResponse<Item, Body, Declared> | undefined;

  constructor(listing: Listing<Body, Item, Pages>, start: PageCursor | null = null) {
    super(() => {});
    this.#listing = listing;
    this.#start = start;
  }

  withResponse(): PageResponse<Item, Body, Declared> {
    return (this.#first ??= readPage(this.#listing, this.#start));
  }

  from(cursor: PageCursor): PagedWithHeaders<Item, Body, Declared> {
    return new PagedCall<Item, Body, Pages, Declared>(this.#listing, cursor);
  }

  async *pages(
    options: PagesOptions = {},
  ): AsyncGenerator<PageWithHeaders<Item, Body, Declared>, void, undefined> {
    const { from, maxPages = Infinity } = options;
    if (maxPages < 1) return;
    let page: PageWithHeaders<Item, Body, Declared> | null = await (from ? this.from(from) : this);
    for (let count = 1; page !== null; count++) {
      yield page;
      page = count < maxPages ? await page.next() : null;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }

  async toArray({ limit = Infinity }: { readonly limit?: number | undefined } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (limit < 1) return items;
    for await (const item of this) {
      if (items.push(item) >= limit) break;
    }
    return items;
  }

  override then<Kept = PageWithHeaders<Item, Body, Declared>, Caught = never>(
    kept?: ((page: PageWithHeaders<Item, Body, Declared>) => Kept | PromiseLike<Kept>) | null,
    caught?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Kept | Caught> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(kept, caught);
  }
}

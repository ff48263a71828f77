import { clientOf, type ClientLike, type RequestOptions } from './client.js';
import { readPage, type Page, type PagedPlan } from './page.js';
import type { PageCursor } from './paging/page-cursor.js';
import type { Scheme } from './paging/scheme.js';
import type { ApiResponse } from './request.js';

/**
 * A list. `await` gives its first page, iteration gives the items of all pages. The first request is sent only then,
 * and each further page is requested only when the iteration reaches it.
 */
export interface Paged<Item, Body, Declared = unknown>
  extends Promise<Page<Item, Body, Declared>>, AsyncIterable<Item> {
  /** The pages one by one. */
  pages(options?: PagesOptions): AsyncIterable<Page<Item, Body, Declared>>;
  /** All items, or the first `limit` items. Reads only the pages that it needs. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
  /** The same list from a later page on. Earlier pages are not read. */
  from(cursor: PageCursor): Paged<Item, Body, Declared>;
  /** Resolves to the first page and its response. */
  withResponse(): Promise<ApiResponse<Page<Item, Body, Declared>, Declared>>;
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
): Paged<Item, Body, Declared> {
  const listing = { client: clientOf(client), plan, input, options };
  return new PagedCall((cursor) => readPage<Item, Body, Pages, Declared>(listing, cursor));
}

type PageResponse<Item, Body, Declared> = Promise<ApiResponse<Page<Item, Body, Declared>, Declared>>;

/** Reads the page at a cursor as the first page of a list. */
type ReadPage<Item, Body, Declared> = (cursor: PageCursor | null) => PageResponse<Item, Body, Declared>;

/** A promise that calls the service when its `then` is first called. `await`, `catch` and `finally` call `then`. */
class PagedCall<Item, Body, Declared>
  extends Promise<Page<Item, Body, Declared>>
  implements Paged<Item, Body, Declared>
{
  /** `then`, `catch` and `finally` return an ordinary promise. */
  static override readonly [Symbol.species]: PromiseConstructor = Promise;
  override readonly [Symbol.toStringTag] = 'Paged';
  readonly #read: ReadPage<Item, Body, Declared>;
  readonly #start: PageCursor | null;
  #first: PageResponse<Item, Body, Declared> | undefined;

  constructor(read: ReadPage<Item, Body, Declared>, start: PageCursor | null = null) {
    super(() => {});
    this.#read = read;
    this.#start = start;
  }

  withResponse(): PageResponse<Item, Body, Declared> {
    return (this.#first ??= this.#read(this.#start));
  }

  from(cursor: PageCursor): Paged<Item, Body, Declared> {
    return new PagedCall(this.#read, cursor);
  }

  async *pages(options: PagesOptions = {}): AsyncGenerator<Page<Item, Body, Declared>, void, undefined> {
    const { from, maxPages = Infinity } = options;
    if (maxPages < 1) return;
    let page: Page<Item, Body, Declared> | null = await (from ? this.from(from) : this);
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

  override then<Kept = Page<Item, Body, Declared>, Caught = never>(
    kept?: ((page: Page<Item, Body, Declared>) => Kept | PromiseLike<Kept>) | null,
    caught?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Kept | Caught> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(kept, caught);
  }
}

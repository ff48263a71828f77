import type { ApiResponse } from './api-promise.js';
import type { Client } from './client.js';
import type { RequestOptions } from './options.js';
import { readPage, type Listing, type Page, type Place } from './page.js';
import type { PageCursor } from './paging/page-cursor.js';
import type { Scheme } from './paging/scheme.js';
import type { Plan } from './plan.js';

export type { Page } from './page.js';
export type { PageCursor } from './paging/page-cursor.js';

/** Plan of a list. Each scheme of paging has its own: `CursorPlan`, `OffsetPlan` and so on, beside the scheme. */
export interface PagedPlan<Body, Item, Pages> extends Plan {
  /** The items in an answer. Where the document lets the array be absent or null: `body.items ?? []`. */
  readonly items: (body: Body) => readonly Item[];
  /** How the list goes on: the scheme, and what it must know. */
  readonly pages: Pages;
}

/**
 * A list: awaits to its first page, iterates over the items of all pages. Sends nothing before, and each further page
 * only when it is reached.
 */
export interface Paged<Item, Body> extends Promise<Page<Item, Body>>, AsyncIterable<Item> {
  /** The pages one by one. */
  pages(options?: PagesOptions): AsyncIterable<Page<Item, Body>>;
  /** All items, or the first so many. Reads no page more than that takes. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<Item[]>;
  /** The same list from a later page on. Nothing before it is read again. */
  from(cursor: PageCursor): Paged<Item, Body>;
  /** The first page, and the response it came in. */
  withResponse(): Promise<ApiResponse<Page<Item, Body>>>;
}

/** Which pages to read. */
export interface PagesOptions {
  /** Where to begin: the `cursor` of a page. Default: at the first page. */
  readonly from?: PageCursor | undefined;
  /** How many pages to read at most. */
  readonly maxPages?: number | undefined;
}

/**
 * Calls an operation that answers with a list, page by page.
 *
 * @param input - The caller's flat input: path, query, header, cookie and body fields together. Never changed.
 */
export function paginate<Item, Body, Pages extends { readonly scheme: Scheme<Pages, Body, Item> }>(
  client: Client,
  plan: PagedPlan<Body, Item, Pages>,
  input: object,
  options?: RequestOptions,
): Paged<Item, Body> {
  const { pages } = plan;
  const { scheme } = pages;
  const listing: Listing<Item, Body> = {
    call: { client, plan, input, options },
    kind: scheme.kind,
    send: (call, cursor) => scheme.send<Body>(call, pages, cursor).withResponse(),
    entry: (response) => scheme.entry(pages, listing.call, response),
    items: plan.items,
    next: (turn) => scheme.next(pages, turn),
  };
  return new PagedCall(listing, null);
}

class PagedCall<Item, Body> implements Paged<Item, Body> {
  readonly #listing: Listing<Item, Body>;
  readonly #start: Place;
  #first: Promise<ApiResponse<Page<Item, Body>>> | undefined;

  constructor(listing: Listing<Item, Body>, cursor: PageCursor | null) {
    this.#listing = listing;
    this.#start = { cursor, trail: cursor && { value: cursor.value, before: null }, largest: 0 };
  }

  get [Symbol.toStringTag](): string {
    return 'Paged';
  }

  withResponse(): Promise<ApiResponse<Page<Item, Body>>> {
    return (this.#first ??= readPage(this.#listing, this.#start, undefined));
  }

  from(cursor: PageCursor): Paged<Item, Body> {
    return new PagedCall(this.#listing, cursor);
  }

  async *pages({ from, maxPages = Infinity }: PagesOptions = {}): AsyncGenerator<
    Page<Item, Body>,
    void,
    undefined
  > {
    if (from) return yield* this.from(from).pages({ maxPages });
    if (maxPages < 1) return;
    let page: Page<Item, Body> | null = await this;
    for (let count = 1; page !== null; count++) {
      yield page;
      page = count < maxPages ? await page.next() : null;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }

  async toArray({ limit = Infinity }: { readonly limit?: number | undefined } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (limit < 1) return items;
    for await (const page of this.pages()) {
      for (const item of page.items) {
        items.push(item);
        if (items.length >= limit) return items;
      }
    }
    return items;
  }

  then<Kept = Page<Item, Body>, Caught = never>(
    kept?: ((page: Page<Item, Body>) => Kept | PromiseLike<Kept>) | null,
    caught?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Kept | Caught> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(kept, caught);
  }

  catch<Caught = never>(
    caught?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Page<Item, Body> | Caught> {
    return this.then(null, caught);
  }

  finally(done?: (() => void) | null): Promise<Page<Item, Body>> {
    return this.then().finally(done);
  }
}

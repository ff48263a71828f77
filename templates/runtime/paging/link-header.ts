import type { PagedPlan } from '../page.js';
import { sendUrl, urlCursor, urlEntry } from './page-url.js';
import { parseLinks } from './parse-links.js';
import { isUrl, type PageCursor } from './page-cursor.js';
import type { SendPage, PageContext } from './scheme.js';

/** A list whose responses name the next page in their `Link` header, as `rel="next"` (RFC 8288). */
export interface LinkHeaderPages {
  readonly scheme: LinkHeaderScheme;
}

/** Plan of such a list. */
export type LinkHeaderPlan<Body, Item> = PagedPlan<Body, Item, LinkHeaderPages>;

export interface LinkHeaderScheme {
  readonly kind: 'url';
  readonly fits: typeof isUrl;
  readonly send: SendPage<unknown>;
  readonly entry: typeof urlEntry;
  readonly next: (pages: LinkHeaderPages, context: PageContext<unknown, unknown>) => PageCursor | null;
}

/** Pagination by `Link` header. */
export const linkHeader: LinkHeaderScheme = {
  kind: 'url',
  fits: isUrl,
  send: sendUrl,
  entry: urlEntry,
  next(_pages, context) {
    const links = parseLinks(context.response.headers.get('link') ?? '');
    return urlCursor(context, links.find((link) => link.relations.includes('next'))?.target);
  },
};

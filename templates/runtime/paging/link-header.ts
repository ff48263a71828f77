import type { PagedPlan } from '../page.js';
import { sendUrl, urlCursor, urlEntry } from './page-url.js';
import { parseLinks } from './parse-links.js';
import { isUrl, type PageCursor } from './page-cursor.js';
import type { SendPage, Turn } from './scheme.js';

/** A list whose answers name the next page in their `Link` header, as `rel="next"` (RFC 8288). */
export interface LinkHeaderPages {
  readonly scheme: LinkHeaderScheme;
}

/** Plan of such a list. */
export type LinkHeaderPlan<Body, Item> = PagedPlan<Body, Item, LinkHeaderPages>;

export interface LinkHeaderScheme {
  readonly name: 'link-header';
  readonly kind: 'url';
  readonly fits: typeof isUrl;
  readonly send: SendPage<unknown>;
  readonly entry: typeof urlEntry;
  readonly next: (pages: LinkHeaderPages, turn: Turn<unknown, unknown>) => PageCursor | null;
}

/** Paging by `Link` header. */
export const linkHeader: LinkHeaderScheme = {
  name: 'link-header',
  kind: 'url',
  fits: isUrl,
  send: sendUrl,
  entry: urlEntry,
  next(_pages, turn) {
    const links = parseLinks(turn.response.headers.get('link') ?? '');
    return urlCursor(turn, links.find((link) => link.relations.includes('next'))?.target);
  },
};

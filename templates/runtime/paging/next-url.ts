import type { PagedPlan } from '../page.js';
import { sendUrl, urlCursor, urlEntry } from './page-url.js';
import { isUrl, type PageCursor } from './page-cursor.js';
import type { SendPage, PageContext } from './scheme.js';

/** A list whose responses have the URL of the next page. */
export interface NextUrlPages<Body> {
  readonly scheme: NextUrlScheme;
  /** The URL, absolute or relative to the URL of the page. Absent, null and an empty string end the list. */
  readonly next: (body: Body) => string | null | undefined;
}

/** Plan of such a list. */
export type NextUrlPlan<Body, Item> = PagedPlan<Body, Item, NextUrlPages<Body>>;

export interface NextUrlScheme {
  readonly kind: 'url';
  readonly fits: typeof isUrl;
  readonly send: SendPage<unknown>;
  readonly entry: typeof urlEntry;
  readonly next: <Body>(pages: NextUrlPages<Body>, context: PageContext<Body, unknown>) => PageCursor | null;
}

/** Pagination by the URL of the next page. */
export const nextUrl: NextUrlScheme = {
  kind: 'url',
  fits: isUrl,
  send: sendUrl,
  entry: urlEntry,
  next: (pages, context) => urlCursor(context, pages.next(context.body)),
};

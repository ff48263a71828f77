import type { InputPath } from './input-path.js';
import { fieldEntry, type Past, type PageContext } from './scheme.js';

/** Records the pages read so far, for schemes that count items or pages. */
export function remember<Body>(
  pages: { readonly input: InputPath },
  context: PageContext<Body, unknown>,
): Past<Body> {
  const { past, cursor, call, body, items } = context;
  return {
    entry: past === null ? (cursor?.value ?? fieldEntry(pages, call)) : past.entry,
    pages: (past?.pages ?? 0) + 1,
    items: (past?.items ?? 0) + items.length,
    largest: Math.max(past?.largest ?? 0, items.length),
    page: { body, items },
  };
}

import { valueIn, type InputPath } from './input-path.js';
import type { PageContext } from './scheme.js';

/** The page size of a list, as the document describes it. */
export interface SizedPages {
  /** The place of the page size in the input. */
  readonly size?: InputPath;
  /** The page size if the caller does not ask for one. */
  readonly defaultSize?: number;
  /** The largest page size that the service allows. */
  readonly maxSize?: number;
}

/**
 * Whether a page has fewer items than it would have if more followed. A page shorter than the requested size proves
 * nothing: services limit sizes silently, and stopping there would lose items. The page must be shorter than a reliable
 * size: that of an earlier page, or one in the document. Without a reliable size, only an empty page is short, which
 * costs one more request.
 */
export function isShort(pages: SizedPages, context: PageContext<unknown, unknown>): boolean {
  const known = Math.max(context.past?.largest ?? 0, documentedSize(pages, askedSize(pages, context)), 1);
  return context.items.length < known;
}

/** The page size in the document; 0 without one. */
function documentedSize(
  { defaultSize = 0, maxSize = defaultSize }: SizedPages,
  asked: number | undefined,
): number {
  return asked === undefined ? defaultSize : Math.min(asked, maxSize);
}

function askedSize({ size }: SizedPages, { call }: PageContext<unknown, unknown>): number | undefined {
  return size === undefined ? undefined : inputNumber(call.input, size);
}

/** A number in the caller's input; undefined without one. */
export function inputNumber(input: object, path: InputPath): number | undefined {
  const value = valueIn(input, path);
  return typeof value === 'number' ? value : undefined;
}

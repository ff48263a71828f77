import { valueIn, type InputPath } from './input-path.js';
import type { PageContext } from './scheme.js';

/** What the document says of the size of a list's pages. */
export interface SizedPages {
  /** Where the input takes the page size. */
  readonly size?: InputPath;
  /** Items a page when the caller does not ask for a size. */
  readonly defaultSize?: number;
  /** The largest size that may be asked for. */
  readonly maxSize?: number;
}

/**
 * Whether a page holds fewer items than the service would have sent if there were more.
 *
 * A page shorter than what was asked for proves nothing: services cap sizes without saying so, and to stop there would
 * lose items. It must be shorter than a size known to be honoured: one an earlier page had, or one the document
 * vouches for. Where no size is known, only an empty page is short, which costs one more request.
 */
export function isShort(pages: SizedPages, context: PageContext<unknown, unknown>): boolean {
  const known = Math.max(context.past?.largest ?? 0, documentedSize(pages, askedSize(pages, context)), 1);
  return context.items.length < known;
}

/** The size that pages have by what the document says; 0 where it says too little. */
function documentedSize(
  { defaultSize = 0, maxSize = defaultSize }: SizedPages,
  asked: number | undefined,
): number {
  return asked === undefined ? defaultSize : Math.min(asked, maxSize);
}

function askedSize({ size }: SizedPages, { call }: PageContext<unknown, unknown>): number | undefined {
  return size === undefined ? undefined : inputNumber(call.input, size);
}

/** A number of the caller's input; undefined where there is none. */
export function inputNumber(input: object, path: InputPath): number | undefined {
  const value = valueIn(input, path);
  return typeof value === 'number' ? value : undefined;
}

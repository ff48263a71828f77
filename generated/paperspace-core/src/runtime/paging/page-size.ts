import type { Turn } from './scheme.js';

/** What the document says of the size of a list's pages. */
export interface SizedPages {
  /** Key of the page size in the input. */
  readonly size?: string;
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
export function isShort(pages: SizedPages, turn: Turn<unknown, unknown>): boolean {
  const known = Math.max(turn.largest, documentedSize(pages, inputNumber(turn.call.input, pages.size)), 1);
  return turn.items.length < known;
}

/** The size that pages have by what the document says; 0 where it says too little. */
function documentedSize(
  { defaultSize = 0, maxSize = defaultSize }: SizedPages,
  asked: number | undefined,
): number {
  return asked === undefined ? defaultSize : Math.min(asked, maxSize);
}

/** A number of the caller's input, by its key; undefined where there is none. */
export function inputNumber(input: object, key: string | undefined): number | undefined {
  const value = new Map<string | undefined, unknown>(Object.entries(input)).get(key);
  return typeof value === 'number' ? value : undefined;
}

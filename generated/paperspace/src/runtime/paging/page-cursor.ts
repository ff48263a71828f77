import { InvalidInputError } from '../errors/sdk-error.js';

/** The position in a list after a page. It is plain JSON, so that another process can use it. */
export type PageCursor =
  | { readonly kind: 'cursor'; readonly value: string | number }
  | { readonly kind: 'url'; readonly value: string }
  | { readonly kind: 'offset'; readonly value: number }
  | { readonly kind: 'page'; readonly value: number };

/** The cursors that a list accepts. */
export interface CursorRule {
  readonly kind: PageCursor['kind'];
  /** Checks the value of a cursor: `isKey`, `isUrl`, `isCount`. */
  readonly fits: (value: unknown) => boolean;
}

/**
 * Checks that a cursor from the caller belongs to a list.
 *
 * @param list - The name of the operation, for the message.
 * @throws InvalidInputError if it does not.
 */
export function checkCursor(list: string, { kind, fits }: CursorRule, cursor: PageCursor): void {
  if (cursor?.kind === kind && fits(cursor.value)) return;
  throw new InvalidInputError(
    `${list}: invalid cursor ${JSON.stringify(cursor)}: a cursor of this list has the kind "${kind}" and a value`,
  );
}

/** Tells a cursor of the service: a string that is not empty, or a number. */
export function isKey(value: unknown): boolean {
  return isUrl(value) || Number.isFinite(value);
}

/** Tells a URL, which may be relative: any string that is not empty. */
export function isUrl(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Tells a number of items or pages: a whole number from 0. */
export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The cursor in a response; null if it is absent, null or an empty string. */
export function keyCursor(value: string | number | null | undefined): PageCursor | null {
  return value === undefined || value === null || value === '' ? null : { kind: 'cursor', value };
}

import { InvalidInputError } from '../errors/sdk-error.js';

/** The position of a list after a page. It is plain JSON, to store and use in another process. */
export type PageCursor =
  | { readonly kind: 'cursor'; readonly value: string | number }
  | { readonly kind: 'url'; readonly value: string }
  | { readonly kind: 'offset'; readonly value: number }
  | { readonly kind: 'page'; readonly value: number };

/** The check of cursors that callers pass to a list. */
export interface CursorRule {
  readonly kind: PageCursor['kind'];
  /** A check of the cursor's value: `isKey`, `isUrl`, `isCount`. */
  readonly fits: (value: unknown) => boolean;
}

/**
 * Makes sure that a cursor, perhaps read from a file, belongs to a list.
 *
 * @param list - Name of the list's operation, for the message.
 * @throws InvalidInputError where it does not.
 */
export function checkCursor(list: string, { kind, fits }: CursorRule, cursor: PageCursor): void {
  if (cursor?.kind === kind && fits(cursor.value)) return;
  throw new InvalidInputError(
    `${list}: cannot go on from ${JSON.stringify(cursor)}: a cursor of this list has the kind "${kind}" and a value`,
  );
}

/** Tells the value of a cursor that a service has made. */
export function isKey(value: unknown): boolean {
  return isUrl(value) || Number.isFinite(value);
}

/** Tells a URL, which may be relative. */
export function isUrl(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Tells a number of items or pages. */
export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The cursor in a response; null if it is absent, null or empty text. */
export function keyCursor(value: string | number | null | undefined): PageCursor | null {
  return value === undefined || value === null || value === '' ? null : { kind: 'cursor', value };
}

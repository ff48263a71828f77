import { InvalidInputError } from '../errors/sdk-error.js';

/** Where a list goes on. Plain JSON, so that it can be stored and used in another process. */
export type PageCursor =
  | { readonly kind: 'cursor'; readonly value: string | number }
  | { readonly kind: 'url'; readonly value: string }
  | { readonly kind: 'offset'; readonly value: number }
  | { readonly kind: 'page'; readonly value: number };

/**
 * Makes sure that a cursor, perhaps read from a file, belongs to a list that goes on by `kind`.
 *
 * @param list - Name of the list's operation, for the message.
 * @throws InvalidInputError where it does not.
 */
export function checkCursor(list: string, kind: PageCursor['kind'], cursor: PageCursor): void {
  if (cursor?.kind === kind && hasValue(cursor)) return;
  throw new InvalidInputError(
    `${list}: cannot go on from ${JSON.stringify(cursor)}: a cursor of this list has the kind "${kind}" and a value`,
  );
}

function hasValue({ kind, value }: PageCursor): boolean {
  if (kind === 'url') return typeof value === 'string' && value !== '';
  if (kind === 'cursor') return value !== '' && (typeof value === 'string' || Number.isFinite(value));
  return Number.isSafeInteger(value) && value >= 0;
}

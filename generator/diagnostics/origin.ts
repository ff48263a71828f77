/**
 * The place in a source file that a value was read from.
 *
 * Every node of the model carries one, so that each diagnostic can say where it comes from.
 */
export interface Origin {
  /** Path or URL of the file, as the user would write it (relative to the working directory where possible). */
  readonly file: string;
  /** JSON Pointer inside the file (RFC 6901); the empty string is the whole document. */
  readonly pointer: string;
  /** Line and column, from 1. The commands add them to what `--json` prints, where the file can be read. */
  readonly line?: number;
  readonly column?: number;
}

/** The origin of a member of the value at `origin`. */
export function child(origin: Origin, ...keys: readonly (string | number)[]): Origin {
  let { pointer } = origin;
  for (const key of keys) pointer += `/${escapePointer(String(key))}`;
  return { file: origin.file, pointer };
}

/** Escapes one reference token of a JSON Pointer (RFC 6901, section 3). */
export function escapePointer(token: string): string {
  // Asked for every value of a document, and there is rarely anything to escape.
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
}

/** Undoes {@link escapePointer}. */
export function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** `file#/json/pointer`, the way every message names a place. */
export function formatOrigin(origin: Origin): string {
  return `${origin.file}#${origin.pointer}`;
}

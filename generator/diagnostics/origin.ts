/**
 * The place in a source file from which a value was read.
 *
 * Every node of the model has one, so that each diagnostic can name its place.
 */
export interface Origin {
  /** Path or URL of the file, as the user would write it (relative to the working directory if possible). */
  readonly file: string;
  /** JSON Pointer inside the file (RFC 6901); the empty string is the whole document. */
  readonly pointer: string;
  /** Line and column, from 1, if the reporter knows them, as parsers do. Commands find all others and add them to `--json`. */
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
  // Called for every value of a document, most of which need no escape. A regular expression takes longer.
  return token.includes('/') || token.includes('~')
    ? token.replaceAll('~', '~0').replaceAll('/', '~1')
    : token;
}

/** Undoes {@link escapePointer}. */
export function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** `file#/json/pointer`; `file:line:column` if the line is known. */
export function formatOrigin({ file, pointer, line, column }: Origin): string {
  return line === undefined ? `${file}#${pointer}` : `${file}:${line}:${column ?? 1}`;
}

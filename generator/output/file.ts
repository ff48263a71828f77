import { createHash } from 'node:crypto';

/** One file of a generated package. */
export interface OutputFile {
  /** Relative to the package folder, with `/` as its separator. */
  readonly path: string;
  readonly text: string;
  /** Whether the text already is in the generator's own style. */
  readonly isPretty?: true;
}

/**
 * SHA-256 of a text, in hexadecimal.
 *
 * Line ends count as `\n`, so that a checkout with `core.autocrlf` does not look as if every file had been edited.
 */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** Orders by code unit, which is the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

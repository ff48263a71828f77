import { hash } from 'node:crypto';
import { byCodeUnit } from '../order.ts';

/** One file of a generated package. */
export interface OutputFile {
  /** Relative to the package folder, with `/` as its separator. */
  readonly path: string;
  readonly text: string;
}

/**
 * SHA-256 of a text, in hexadecimal.
 *
 * Line ends count as `\n`, so that a checkout with `core.autocrlf` does not look as if every file had been edited.
 */
export function hashText(text: string): string {
  return hash('sha256', text.replaceAll('\r\n', '\n'));
}

/** A file with the {@link hashText} of its text. */
export interface HashedFile extends OutputFile {
  readonly hash: string;
}

/** The file with its hash, for all who ask for it later. */
export function hashed(file: OutputFile): HashedFile {
  return { ...file, hash: hashText(file.text) };
}

/** Orders by code unit, which is the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return byCodeUnit(a.path, b.path);
}

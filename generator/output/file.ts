import { hash } from 'node:crypto';
import { byCodeUnit } from '../order.ts';
import type { EmittedFile } from '../products/kept-files.ts';

/**
 * SHA-256 of a text, in hexadecimal.
 *
 * Line breaks count as `\n`, so that a checkout with `core.autocrlf` does not look edited.
 */
export function hashText(text: string): string {
  return hash('sha256', text.replaceAll('\r\n', '\n'));
}

/** A file with the {@link hashText} of its text. */
export interface HashedFile extends EmittedFile {
  readonly hash: string;
}

/** Adds its hash to a file. */
export function hashed(file: EmittedFile): HashedFile {
  return { ...file, hash: hashText(file.text) };
}

/** Compares by code unit, which does not depend on the locale. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return byCodeUnit(a.path, b.path);
}

import { failureAt, success, type Outcome } from '../outcome.ts';

/** Decodes the text of a file: UTF-8, or UTF-16 with a byte order mark. */
export function decode(bytes: Uint8Array, name: string): Outcome<string> {
  try {
    return success(decodeText(bytes));
  } catch {
    return failureAt('file-encoding', { file: name, pointer: '' }, { file: name });
  }
}

/** @throws {TypeError} for bytes that are not valid text */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

/** The encoding of a text, by its byte order mark. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

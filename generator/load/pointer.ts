import { unescapePointer } from '../diagnostics/origin.ts';
import { at, type Place } from './place.ts';

/** A reference, split at `#`: the address of a file, and the fragment to find in it. */
export interface Reference {
  /** Empty for the same file. */
  readonly address: string;
  /** As written, without `#`: empty for the whole file, a JSON Pointer or the name of an anchor. */
  readonly fragment: string;
}

export function splitReference(reference: string): Reference {
  const hash = reference.indexOf('#');
  if (hash === -1) return { address: reference, fragment: '' };
  return { address: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/**
 * The tokens of a JSON Pointer in a URI fragment (RFC 6901, section 6); null if the fragment is not a
 * pointer.
 */
export function pointerTokens(fragment: string): readonly string[] | null {
  const decoded = percentDecode(fragment);
  return decoded === '' || decoded.startsWith('/') ? parsePointer(decoded) : null;
}

/** The tokens of a JSON Pointer (RFC 6901, section 4). */
export function parsePointer(pointer: string): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapePointer);
}

/**
 * Decodes percent-encoding. Text that is not encoded stays as it is, because many documents do not encode.
 */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Resolves one token of a pointer; null if there is no such member. Arrays have members only by index. */
export function stepInto(place: Place, token: string): Place | null {
  if (Array.isArray(place.value)) return /^(?:0|[1-9]\d*)$/.test(token) ? at(place, Number(token)) : null;
  return at(place, token);
}

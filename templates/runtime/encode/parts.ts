import type { EncodedBody, Encoder } from '../plan.js';
import { joinParts } from './join-parts.js';
import { partOf, type Part } from './part.js';

/** A property that is sent as a part: its name, and its media type if the value does not decide it. */
export type NamedPart = string | { readonly name: string; readonly contentType: string };

/** Media types of parts by position, for parts whose value does not decide it. */
export interface PartTypes {
  readonly first?: readonly (string | null)[];
  /** The media type of all further parts. */
  readonly rest?: string;
}

/**
 * Sends the properties of an object as the parts of a multipart body (RFC 2046, section 5.1), one for each element of
 * an array. Only parts of `multipart/form-data` have names. Other parts are identified by their order, so they follow
 * the order of the document.
 */
export function namedParts(mediaType: string, parts: readonly NamedPart[]): Encoder {
  const types = new Map(
    parts.map((part) => (typeof part === 'string' ? [part, undefined] : [part.name, part.contentType])),
  );
  return (value, contentType = mediaType) => {
    const fields = new Map<string, unknown>(Object.entries(Object(value)));
    const names = new Set([...types.keys(), ...fields.keys()]);
    const content = [...names].flatMap((name) =>
      [fields.get(name)].flat().map((each) => partOf(each, types.get(name))),
    );
    return inOrder(contentType, content);
  };
}

/** Sends the elements of an array as the parts of a multipart body, in order. Any other value is the only part. */
export function listedParts(mediaType: string, { first = [], rest }: PartTypes = {}): Encoder {
  return (value, contentType = mediaType) => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return inOrder(
      contentType,
      items.map((item, index) => partOf(item, (index < first.length ? first[index] : rest) ?? undefined)),
    );
  };
}

function inOrder(mediaType: string, content: readonly (Part | null)[]): EncodedBody {
  const parts = content.filter((part) => part !== null);
  // `multipart/related` declares the type of its root, which is the first part (RFC 2387, section 3.1).
  const [root] = parts;
  const [essence = ''] = mediaType.split(';');
  const isRelated = /^multipart\/related\b/i.test(essence);
  const type = root !== undefined && isRelated ? `; type="${typeOf(root)}"` : '';
  const written = parts.map((part) => ({ ...part, headers: [`Content-Type: ${typeOf(part)}`] }));
  return joinParts(`${essence.trim()}${type}`, written);
}

function typeOf({ type }: Part): string {
  return type ?? 'text/plain; charset=utf-8';
}

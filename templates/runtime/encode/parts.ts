import type { EncodedBody, Encoder } from '../plan.js';
import { partOf } from './part.js';

/** A part that is a property: its name, or with it its media type where that is not what its value is. */
export type NamedPart = string | { readonly name: string; readonly contentType: string };

/** Media types of parts by their position, where they are not what their values are. */
export interface PartTypes {
  readonly first?: readonly (string | null)[];
  /** Of the parts after those. */
  readonly rest?: string;
}

/**
 * Sends the properties of an object as the parts of a multipart body (RFC 2046, section 5.1), one for each element of an array.
 * Parts have no names but in `multipart/form-data`: what tells them apart is their order, so they go in that of the document.
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
    return joinParts(contentType, content);
  };
}

/** Sends the elements of an array as the parts of a multipart body, in their order; any other value as the one part. */
export function listedParts(mediaType: string, { first = [], rest }: PartTypes = {}): Encoder {
  return (value, contentType = mediaType) => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return joinParts(
      contentType,
      items.map((item, index) => partOf(item, (index < first.length ? first[index] : rest) ?? undefined)),
    );
  };
}

function joinParts(mediaType: string, content: readonly (Blob | string | null)[]): EncodedBody {
  const parts = content.filter((part) => part !== null);
  const boundary = Array.from(crypto.getRandomValues(new Uint32Array(4)), (each) => each.toString(36)).join(
    '-',
  );
  const pieces = parts.flatMap((part) => [
    `--${boundary}\r\nContent-Type: ${typeOf(part)}\r\n\r\n`,
    part,
    '\r\n',
  ]);
  // `multipart/related` tells the type of its root, which is the first part (RFC 2387, section 3.1).
  const [root] = parts;
  const [essence = ''] = mediaType.split(';');
  const type = root !== undefined && /^multipart\/related\b/i.test(essence) ? `; type="${typeOf(root)}"` : '';
  return {
    content: new Blob([...pieces, `--${boundary}--\r\n`]),
    contentType: `${essence.trim()}${type}; boundary=${boundary}`,
  };
}

function typeOf(part: Blob | string): string {
  return typeof part === 'string' ? 'text/plain; charset=utf-8' : part.type || 'application/octet-stream';
}

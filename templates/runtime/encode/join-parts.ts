import type { EncodedBody } from '../plan.js';
import { blobSource, joined, streamedBody, type ByteSource } from './source.js';

/** A part and its header lines. */
export interface WrittenPart {
  readonly headers: readonly string[];
  readonly content: Blob | string | ByteSource;
}

/**
 * Joins parts with a boundary (RFC 2046, section 5.1). The result is a `Blob`, whose length is known, unless a part is
 * a stream.
 *
 * @param mediaType - The media type of the body, without the boundary.
 */
export function joinParts(mediaType: string, parts: readonly WrittenPart[]): EncodedBody {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  const boundary = Array.from(numbers, (each) => each.toString(36)).join('-');
  const pieces = parts.flatMap(({ headers, content }) => [
    `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`,
    content,
    '\r\n',
  ]);
  const all = [...pieces, `--${boundary}--\r\n`];
  const contentType = `${mediaType}; boundary=${boundary}`;
  const isWhole = (piece: Blob | string | ByteSource): piece is Blob | string =>
    typeof piece === 'string' || piece instanceof Blob;
  if (all.every(isWhole)) return { content: new Blob(all), contentType };
  const sources = all.map((piece) => (isWhole(piece) ? blobSource(new Blob([piece])) : piece));
  return streamedBody(joined(sources), contentType);
}

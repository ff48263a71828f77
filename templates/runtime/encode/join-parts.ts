import type { EncodedBody } from '../plan.js';

/** A part with the lines of its header. */
export interface WrittenPart {
  readonly headers: readonly string[];
  readonly content: Blob | string;
}

/**
 * Writes parts one after the other, a boundary between them (RFC 2046, section 5.1).
 *
 * @param mediaType - Of the whole, without its boundary.
 */
export function joinParts(mediaType: string, parts: readonly WrittenPart[]): EncodedBody {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  const boundary = Array.from(numbers, (each) => each.toString(36)).join('-');
  const pieces = parts.flatMap(({ headers, content }) => [
    `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return {
    content: new Blob([...pieces, `--${boundary}--\r\n`]),
    contentType: `${mediaType}; boundary=${boundary}`,
  };
}

import { InvalidInputError } from '../errors/sdk-error.js';
import type { Encoder } from '../plan.js';

/**
 * Sends text as it is, numbers and booleans as their text.
 *
 * @throws InvalidInputError for anything else, which has no text of its own.
 */
export function textBody(mediaType = 'text/plain'): Encoder {
  return (value, contentType = mediaType) => {
    if (typeof value === 'object') throw new InvalidInputError('A text body must be a string.');
    return { content: String(value), contentType };
  };
}

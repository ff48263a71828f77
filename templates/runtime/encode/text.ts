import { InvalidInputError } from '../errors/sdk-error.js';
import type { Encoder } from '../plan.js';

/**
 * Sends strings unchanged, and numbers and booleans as text.
 *
 * @throws InvalidInputError for objects.
 */
export function textBody(mediaType = 'text/plain'): Encoder {
  return (value, contentType = mediaType) => {
    if (typeof value === 'object') throw new InvalidInputError('A text body must be a string.');
    return { content: String(value), contentType };
  };
}

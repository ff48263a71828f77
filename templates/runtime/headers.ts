import type { HeaderValues } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';

/**
 * Sets headers of several sources, the later ones first; null takes one away, undefined leaves it as it is.
 *
 * @throws InvalidInputError when a value has characters headers cannot carry. What the platform throws would show the
 * value, which may be a secret.
 */
export function setHeaders(headers: Headers, ...sources: readonly HeaderValues[]): Headers {
  for (const [name, value] of sources.flatMap((source) => Object.entries(source))) {
    try {
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, value);
    } catch {
      throw new InvalidInputError(
        `The header "${name}" cannot be sent: it holds characters that headers cannot.`,
      );
    }
  }
  return headers;
}

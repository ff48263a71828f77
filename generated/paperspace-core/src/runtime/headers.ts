import type { HeaderValues } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';

/**
 * Sets headers from several sources. Later sources override earlier ones. Null removes a header, undefined leaves it
 * unchanged.
 *
 * @throws InvalidInputError if a value has characters that headers cannot contain. The platform's own error would show
 * the value, which may be a secret.
 */
export function setHeaders(headers: Headers, ...sources: readonly (HeaderValues | undefined)[]): Headers {
  for (const source of sources) {
    for (const [name, value] of Object.entries(source ?? {})) {
      try {
        if (value === null) headers.delete(name);
        else if (value !== undefined) headers.set(name, value);
      } catch {
        throw new InvalidInputError(`The header "${name}" has invalid characters.`);
      }
    }
  }
  return headers;
}

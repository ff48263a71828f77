import { InvalidInputError } from './errors/invalid-input-error.js';
import type { HeaderValues } from './options.js';

/**
 * Sets a header.
 *
 * @throws InvalidInputError when the value has characters headers cannot carry. What the platform throws would show the
 * value, which may be a secret.
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new InvalidInputError(`The header "${name}" cannot carry the characters of its value.`);
  }
}

/** Makes headers of several sources, the later ones first; null takes one away, undefined leaves it as it is. */
export function mergeHeaders(...sources: readonly HeaderValues[]): Headers {
  const headers = new Headers();
  for (const [name, value] of sources.flatMap((source) => Object.entries(source))) {
    if (value === null) headers.delete(name);
    else if (value !== undefined) setHeader(headers, name, value);
  }
  return headers;
}

import { InvalidInputError } from '../errors/sdk-error.js';
import type { Reader } from '../plan.js';

/**
 * Lets the caller choose the media type of the response by the option `accept`. Without it, the client asks for the
 * first type.
 *
 * @param readers - By media type.
 * @throws InvalidInputError if the document does not list the media type.
 */
export function anyResponse(
  accept: string | undefined,
  readers: Readonly<Record<string, Reader<unknown>>>,
): Reader<unknown> {
  const all = Object.entries(readers);
  const fitting = all.find(([type]) => accept === undefined || type === accept);
  if (fitting !== undefined) return fitting[1];
  const types = all.map(([type]) => type).join(', ');
  throw new InvalidInputError(`The response cannot come as "${accept}", only as ${types}.`);
}

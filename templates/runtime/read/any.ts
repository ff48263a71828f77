import { InvalidInputError } from '../errors/sdk-error.js';
import type { Reader } from '../plan.js';

/**
 * Lets the caller choose between the media types of an answer by the option `accept`; without it, the first is asked for.
 *
 * @param readers - By media type.
 */
export function anyAnswer(
  readers: Readonly<Record<string, Reader<unknown>>>,
): (accept: string | undefined) => Reader<unknown> {
  const all = Object.entries(readers);
  return (accept) => {
    const fitting = all.find(([type]) => accept === undefined || type === accept);
    if (fitting !== undefined) return fitting[1];
    const types = all.map(([type]) => type).join(', ');
    throw new InvalidInputError(`The answer cannot come as "${accept}", only as ${types}.`);
  };
}

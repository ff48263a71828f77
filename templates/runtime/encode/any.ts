import { InvalidInputError } from '../errors/sdk-error.js';
import type { Encoder } from '../plan.js';

/**
 * Lets the caller choose between media types by the option `contentType`; without it, the first is taken. A range such as
 * `image/*` takes every type in it, and a type takes parameters: `application/json; charset=utf-8`.
 *
 * @param encoders - By media type.
 */
export function anyBody(encoders: Readonly<Record<string, Encoder>>): Encoder {
  return (value, contentType, client) => {
    const all = Object.entries(encoders);
    const fitting = all.find(([type]) => contentType === undefined || covers(type, contentType));
    if (fitting === undefined) {
      const types = all.map(([type]) => type).join(', ');
      throw new InvalidInputError(`The body cannot be sent as "${contentType}", only as ${types}.`);
    }
    return fitting[1](value, contentType, client);
  };
}

function covers(type: string, wanted: string): boolean {
  const [essence = ''] = wanted.toLowerCase().split(';');
  const [range = ''] = type.toLowerCase().split(';');
  return range.endsWith('*')
    ? essence.startsWith(range.slice(0, range.indexOf('*')))
    : range === essence.trim();
}

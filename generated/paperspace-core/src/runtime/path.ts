import { InvalidInputError } from './errors/invalid-input-error.js';
import { percentEncode } from './escape.js';
import { takeFields } from './fields.js';
import type { Plan } from './plan.js';
import { simple } from './styles/simple.js';

/**
 * Fills the template of a path from the input, and takes what it uses out of it.
 *
 * @throws InvalidInputError when a value is missing or empty, or would make a segment `.` or `..`, which URLs resolve
 * away: the request would reach another operation.
 */
export function fillPath({ id, path, pathFields = [] }: Plan, input: Map<string, unknown>): string {
  const names = path.match(/[^{}]+(?=\})/g) ?? [];
  const plans = [...new Set(names)].map((name) => pathFields.find((field) => field.name === name) ?? name);
  const texts = new Map(takeFields(plans, input, simple, percentEncode));
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = texts.get(name);
    if (!text) throw new InvalidInputError(`${id}: "${name}" is part of the URL and must not be empty.`);
    // `allowReserved` leaves slashes, which values in a path must not have (OpenAPI 3.2, "Path Templating").
    return text.replaceAll('/', '%2F');
  });
  if (/\/(\.|%2e){1,2}(\/|$)/i.test(filled)) {
    throw new InvalidInputError(`${id}: "." and ".." cannot be part of the URL.`);
  }
  return filled;
}

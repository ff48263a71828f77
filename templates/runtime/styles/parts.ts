import { primitive } from '../fields.js';

/**
 * The parts of a parameter's value, without absent ones: the elements of an array as `[text]`, the properties of an
 * object as `[name, text]`, any other value as one `[text]`.
 */
export function parts(value: unknown): string[][] {
  const isObject = typeof value === 'object' && value !== null && !('toJSON' in value);
  const isArray = Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [['', value] as const];
  return entries.flatMap(([name, part]) => {
    const text = primitive(part);
    if (text === null) return [];
    return [isObject && !isArray ? [name, text] : [text]];
  });
}

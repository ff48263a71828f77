import type { InputField } from '../types.ts';
import type { Parameter } from './parameter.ts';

/**
 * Names that every object inherits. TypeScript rejects an object for a type in which such a property is
 * optional, and in a literal `__proto__` is not a property.
 */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/**
 * Makes fields of the input from parameters, each with a unique key.
 *
 * The key is the parameter's name. If two parameters in different places have the same name, the first in the
 * order path, query, header, cookie keeps it, and the key of the other states its place: `id` and `queryId`.
 * A parameter whose name every object inherits gets such a key too.
 *
 * @param taken - keys of the body
 */
export function parameterFields(
  parameters: readonly Parameter[],
  taken: readonly string[],
): readonly InputField[] {
  const keys = new Set([...inherited, ...taken]);
  const names = new Set(parameters.map(({ wireName }) => wireName));
  return parameters.map((parameter) => {
    const key = keys.has(parameter.wireName)
      ? placedKey(parameter, new Set([...keys, ...names]))
      : parameter.wireName;
    keys.add(key);
    return { ...parameter, key };
  });
}

function placedKey(parameter: Parameter, taken: ReadonlySet<string>): string {
  const words = parameter.wireName.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  let key = `${parameter.in}${name}`;
  while (taken.has(key)) key += 'Parameter';
  return key;
}

import type { InputField } from '../types.ts';
import type { Parameter } from './parameter.ts';

/**
 * What every object has by inheritance. TypeScript takes no object for one that may lack such a property, and in a literal
 * `__proto__` is no property at all.
 */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/**
 * Parameters as fields of the input, each under a key of its own.
 *
 * The key is the parameter's name. Where two have one name in two places, the first in the order path, query, header,
 * cookie keeps it and the other tells its place: `id` and `queryId`. So does one whose name every object inherits.
 *
 * @param taken - keys that the body has
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

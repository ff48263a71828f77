import { isObject } from '../../../load/place.ts';

/**
 * The valid keys of the object at a path in a setting. If the setting has alternatives, those of the
 * alternative whose `type` or other constant the value has.
 *
 * @param schema - a schema of valibot
 * @param value - the setting
 * @param path - the keys that lead to the object
 */
export function validKeys(schema: unknown, value: unknown, path: readonly string[]): readonly string[] {
  if (!isObject(schema)) return [];
  const { options, wrapped, entries } = schema;
  if (Array.isArray(options)) {
    const fitting = options.filter((option) => fits(option, value));
    return [...new Set(fitting.flatMap((option) => validKeys(option, value, path)))];
  }
  if (wrapped !== undefined) return validKeys(wrapped, value, path);
  const [first, ...rest] = path;
  if (first === undefined) return isObject(entries) ? Object.keys(entries) : [];
  return validKeys(isObject(entries) ? entries[first] : schema['value'], memberOf(value, first), rest);
}

/** Whether a value has the constants of an alternative. */
function fits(option: unknown, value: unknown): boolean {
  const entries = isObject(option) && isObject(option['entries']) ? option['entries'] : {};
  return Object.entries(entries).every(
    ([key, entry]) =>
      !isObject(entry) || entry['type'] !== 'literal' || memberOf(value, key) === entry['literal'],
  );
}

function memberOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

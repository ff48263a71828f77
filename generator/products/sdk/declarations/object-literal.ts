import { isIdentifier } from '../../../identifier.ts';
import { isReservedWord } from '../../../reserved.ts';
import { code, joinCode, propertyKey, stringLiteral, type Code } from '../../../escape/code.ts';

/** An entry of an object literal; null leaves it out. */
export type Entry = readonly [key: string, value: Code | null];

/**
 * `{ key: value, … }` on one line. Entries with the value null are left out. The formatter may break the
 * line.
 */
export function objectLiteral(entries: readonly Entry[]): Code {
  const parts = entries.flatMap(([key, value]) =>
    value === null ? [] : [entryCode(propertyKey(key), value)],
  );
  return parts.length === 0 ? code`{}` : code`{ ${joinCode(parts, ', ')} }`;
}

/** An array on one line: `[a, b]`. */
export function arrayLiteral(items: readonly Code[]): Code {
  return code`[${joinCode(items, ', ')}]`;
}

/** A path to a value, as the runtime accepts it: `'name'`, or `['name', 'of', 'each']`. */
export function pathLiteral(path: readonly string[]): Code {
  const [first, ...more] = path.map((name) => stringLiteral(name));
  return first === undefined || more.length > 0
    ? arrayLiteral(path.map((name) => stringLiteral(name)))
    : first;
}

/**
 * A property. Uses the shorthand if key and variable have one name. A literal that equals its key is not a
 * variable.
 */
function entryCode(key: Code, value: Code): Code {
  const name = key.toString();
  const isVariable = name === value.toString() && isIdentifier(name) && !isReservedWord(name);
  return isVariable ? key : code`${key}: ${value}`;
}

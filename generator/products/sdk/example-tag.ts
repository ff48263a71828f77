import type { Json } from '../../contract/types.ts';
import { code, docJson, type Code } from '../../escape/code.ts';
import { jsonText } from './json-text.ts';

/** Maximum columns of a line in an example. */
const width = 100;

/** Maximum lines of an example. Longer ones belong in the service's own documentation. */
const mostLines = 5;

/** An example as JSON; null if it is long. */
export function exampleTag(example: Json): Code | null {
  const line = onOneLine(example);
  const text = line.length <= width ? line : jsonText(example, 2);
  const lines = text.split('\n');
  if (lines.length > mostLines || lines.some(({ length }) => length > width)) return null;
  return lines.length > 1 ? code`@example\n${docJson(text)}` : code`@example ${docJson(text)}`;
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null || '$integer' in value) return jsonText(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

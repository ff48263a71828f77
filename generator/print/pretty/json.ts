/**
 * A JSON text as `JSON.stringify` indents it, exactly as Prettier would print it: with arrays of plain values on one line
 * where they fit. Null if the text is of another kind.
 */
export function printJson(text: string, width: number): string | null {
  const value = parse(text);
  if (value === undefined || JSON.stringify(value, null, 2) !== text.trimEnd()) return null;
  const printed = print(value, 0, 0, width);
  return printed === null ? null : `${printed}\n`;
}

/** A value at a column, on lines that are indented by so many. */
function print(value: unknown, indent: number, column: number, width: number): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return printArray(value, indent, column, width);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `;
    const printed = print(
      entry,
      indent + 2,
      indent + 2 + name.length,
      width - (entry === entries.at(-1)?.[1] ? 0 : 1),
    );
    return printed === null ? null : `${' '.repeat(indent + 2)}${name}${printed}`;
  });
  return lines.includes(null) ? null : `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

/** Of texts only: Prettier fills lines with numbers, and decides about nested values by what is in them. */
function printArray(
  values: readonly unknown[],
  indent: number,
  column: number,
  width: number,
): string | null {
  if (values.length === 0) return '[]';
  const texts = values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : ''));
  if (!texts.every((text) => /^"[\x20-\x7e]*"$/.test(text))) return null;
  const line = `[${texts.join(', ')}]`;
  if (column + line.length <= width) return line;
  return `[\n${texts.map((text) => ' '.repeat(indent + 2) + text).join(',\n')}\n${' '.repeat(indent)}]`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

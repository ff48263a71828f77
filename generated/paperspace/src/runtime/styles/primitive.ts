/**
 * Text of a value that is one string on the wire: dates in ISO 8601, objects as JSON. RFC 6570 treats null like an absent
 * value, so both are null here.
 */
export function primitive(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * What a parameter's value consists of, absent parts left out: the elements of an array as `[text]`, the properties of an
 * object as `[name, text]`, all else as one `[text]`.
 */
export function parts(value: unknown): string[][] {
  const isObject = typeof value === 'object' && value !== null && !(value instanceof Date);
  const isArray = Array.isArray(value);
  const entries = isObject ? Object.entries(value) : [['', value] as const];
  return entries.flatMap(([name, part]) => {
    const text = primitive(part);
    if (text === null) return [];
    return [isObject && !isArray ? [name, text] : [text]];
  });
}

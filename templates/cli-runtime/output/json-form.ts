/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value as JSON: dates as text, 64-bit integers as their digits. Undefined if JSON cannot represent it. */
export function jsonForm(value: unknown): Json | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return String(value);
    case 'object':
      return value === null ? null : objectForm(value);
    default:
      return undefined;
  }
}

function objectForm(value: object): Json | undefined {
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    const own: unknown = Reflect.apply(value.toJSON, value, []);
    if (own !== value) return jsonForm(own);
  }
  if (Array.isArray(value)) return value.map((item) => jsonForm(item) ?? null);
  const form: { [key: string]: Json } = {};
  for (const [key, part] of Object.entries(value)) {
    const json = jsonForm(part);
    if (json !== undefined) Object.defineProperty(form, key, { value: json, enumerable: true });
  }
  return form;
}

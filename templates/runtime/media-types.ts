/**
 * Whether a media type or range of the document accepts a media type. Parameters are ignored: `application/json`
 * accepts `application/json; charset=utf-8`, and `image/*` accepts `image/png`.
 */
export function covers(range: string, type: string): boolean {
  const wide = essenceOf(range);
  const essence = essenceOf(type);
  return wide.endsWith('*') ? essence.startsWith(wide.slice(0, wide.indexOf('*'))) : wide === essence;
}

/**
 * The media type of bytes: their own if the document allows it, else the first media type of the document that is not a
 * range.
 *
 * @param declared - Media types and ranges.
 * @param own - Empty for bytes without a type.
 */
export function typeOfBytes(declared: readonly string[], own: string): string {
  if (own && declared.some((type) => covers(type, own))) return own;
  return declared.find((type) => !isRange(type)) ?? (own || 'application/octet-stream');
}

/** Whether a media type is a range, such as `image/*`. */
export function isRange(type: string): boolean {
  return essenceOf(type).includes('*');
}

function essenceOf(type: string): string {
  const [essence = ''] = type.toLowerCase().split(';');
  return essence.trim();
}

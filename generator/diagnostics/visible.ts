/**
 * Characters that hide what a text says or steer a terminal, besides the C0 controls: C1 controls, line separators, and
 * marks that reorder text or take no space (Unicode TR 36, section 2.10).
 */
const marks =
  '\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb';

const unsafe = new RegExp(`[\\u0000-\\u001f${marks}]`, 'g');

/** In JSON text the C0 controls are escaped already, and line breaks are layout. */
export const unsafeInJson = new RegExp(`[${marks}]`, 'g');

/** Text that is safe to print on one line: what could steer the terminal is shown as an escape. */
export function visible(text: string): string {
  return text.replace(unsafe, escapeUnit);
}

/** A character as `\n`, `\t` or `\u202e`. */
export function escapeUnit(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Characters that hide what a text says or steer a terminal: control and format characters, among them marks that reorder
 * text or take no space, line separators, and halves of characters (Unicode TR 36, section 2.10).
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** In JSON text the C0 controls are escaped already, and line breaks are layout. */
export const unsafeInJson = /(?![\u0000-\u001f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text that is safe to print on one line: what could steer the terminal is shown as an escape. */
export function visible(text: string): string {
  return text.replace(unsafe, escapeUnit);
}

/** As {@link visible}, for text of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A character as `\n`, `\t` or `\u202e`; one beyond the Basic Multilingual Plane as two escapes. */
export function escapeUnit(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/**
 * Characters that hide what a text says, reorder what is around them or steer a terminal: control and format characters, line
 * separators, and halves of characters (Unicode TR 36, section 2.10; CVE-2021-42574, "Trojan Source").
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with something else in the place of each invisible character, line breaks among them. */
export function replaceInvisible(text: string, replacement: (character: string) => string): string {
  return text.replace(invisible, replacement);
}

/** Text that is safe to print on one line: what is invisible is shown as an escape. */
export function showInvisible(text: string): string {
  return replaceInvisible(text, escaped);
}

/** As {@link showInvisible}, for text of several lines. */
export function showInvisibleInLines(text: string): string {
  return text.split('\n').map(showInvisible).join('\n');
}

/** A character as `\n`, `\t` or `\u202e`, as JavaScript and JSON write it; one beyond the Basic Multilingual Plane as two escapes. */
export function escaped(character: string): string {
  const short = shortEscapes.get(character);
  if (short !== undefined) return short;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
]);

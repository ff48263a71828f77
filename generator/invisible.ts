/**
 * Characters that hide text, reorder it or control a terminal: control and format characters, line
 * separators, and lone surrogates (Unicode TR 36, section 2.10; CVE-2021-42574, "Trojan Source").
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Replaces each invisible character, including line breaks. */
export function replaceInvisible(text: string, replacement: (character: string) => string): string {
  return text.replace(invisible, replacement);
}

/** Makes a text safe to print on one line: invisible characters become escapes. */
export function showInvisible(text: string): string {
  return replaceInvisible(text, escaped);
}

/** Like {@link showInvisible}, but keeps line breaks. */
export function showInvisibleInLines(text: string): string {
  return text.split('\n').map(showInvisible).join('\n');
}

/**
 * A character as an escape of JavaScript and JSON: `\n`, `\t` or `\u202e`. A character beyond the Basic
 * Multilingual Plane becomes two escapes.
 */
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

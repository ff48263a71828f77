/**
 * Letters that only some compilers accept in identifiers, as part of a character class: letters of Unicode 16
 * and 17, which Node knows before TypeScript does, and all letters beyond the Basic Multilingual Plane.
 */
export const uncertainLetters =
  '\\u088F\\u0897\\u0C5C\\u0CDC\\u1ACF-\\u1ADD\\u1AE0-\\u1AEB\\u1C89\\u1C8A' +
  '\\uA7CB-\\uA7CF\\uA7D2\\uA7D4\\uA7DA-\\uA7DC\\uA7F1\\u{10000}-\\u{10FFFF}';

const uncertain = new RegExp(`[${uncertainLetters}]`, 'u');

/** Whether a text has {@link uncertainLetters}. */
export function isUncertain(text: string): boolean {
  return uncertain.test(text);
}

/**
 * The text in capitals, without combining marks. A letter such as ɤ, whose capital is one of the {@link
 * uncertainLetters}, stays as it is.
 *
 * Combining marks would split a word of a name in two, so J with a caron becomes J.
 */
export function toCapitals(text: string): string {
  const capitals = text.toUpperCase();
  if (!isUncertain(capitals)) return withoutMarks(capitals);
  return Array.from(text, (letter) => {
    const capital = withoutMarks(letter.toUpperCase());
    return isUncertain(capital) ? letter : capital;
  }).join('');
}

/** The text in small letters, without combining marks, as in {@link toCapitals}: I with a dot becomes i. */
export function toSmallLetters(text: string): string {
  return withoutMarks(text.toLowerCase());
}

function withoutMarks(text: string): string {
  return text.replace(/\p{M}+/gu, '');
}

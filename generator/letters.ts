/**
 * Letters that only some compilers take for letters of an identifier, as part of a character class: what came with Unicode 16
 * and 17, which Node knows before TypeScript does, and all beyond the Basic Multilingual Plane.
 */
export const uncertainLetters =
  '\\u088F\\u0897\\u0C5C\\u0CDC\\u1ACF-\\u1ADD\\u1AE0-\\u1AEB\\u1C89\\u1C8A' +
  '\\uA7CB-\\uA7CF\\uA7D2\\uA7D4\\uA7DA-\\uA7DC\\uA7F1\\u{10000}-\\u{10FFFF}';

const uncertain = new RegExp(`[${uncertainLetters}]`, 'u');

/** Whether a text holds {@link uncertainLetters}. */
export function isUncertain(text: string): boolean {
  return uncertain.test(text);
}

/**
 * The text in capitals, except for letters such as ɤ whose capital is one of the {@link uncertainLetters}.
 *
 * No word of a name holds a mark, at which it would fall into two: what is J with a caron in capitals is J.
 */
export function toCapitals(text: string): string {
  const capitals = text.toUpperCase();
  if (!isUncertain(capitals)) return withoutMarks(capitals);
  return Array.from(text, (letter) => {
    const capital = withoutMarks(letter.toUpperCase());
    return isUncertain(capital) ? letter : capital;
  }).join('');
}

/** The text in small letters, without a mark, as in {@link toCapitals}: what is i with another dot is i. */
export function toSmallLetters(text: string): string {
  return withoutMarks(text.toLowerCase());
}

function withoutMarks(text: string): string {
  return text.replace(/\p{M}+/gu, '');
}

/** The text as a sentence: with a full stop, unless it ends in punctuation already. Reasons of other tools often do not. */
export function sentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

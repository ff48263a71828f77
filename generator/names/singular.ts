import { isPluralForm, singularOf } from '../model/plurals.ts';

/** The words with the last one in the singular: machine events → machine event. */
export function singular(parts: readonly string[]): readonly string[] {
  return withLast(parts, (word) => (isInvariant(word) ? word : singularOf(word)));
}

/** Whether the last word is in the plural. */
export function isPlural(parts: readonly string[]): boolean {
  const last = parts.at(-1);
  return last !== undefined && !isInvariant(last) && isPluralForm(last);
}

/** Words that look like a plural and are used as a singular in names. */
function isInvariant(word: string): boolean {
  return (
    /^(?:.*data|.*ss|access|alias|analysis|aws|canvas|chassis|dns|gps|https|os|sms|tls)$/i.test(word) ||
    word.length <= 2
  );
}

function withLast(parts: readonly string[], change: (word: string) => string): readonly string[] {
  const last = parts.at(-1);
  return last === undefined ? parts : [...parts.slice(0, -1), change(last)];
}

import pluralize from 'pluralize';

/** The words with the last one in the singular: machine events → machine event. */
export function singular(parts: readonly string[]): readonly string[] {
  return withLast(parts, (word) => (isInvariant(word) ? word : pluralize.singular(word)));
}

/** Whether the last word is in the plural. */
export function isPlural(parts: readonly string[]): boolean {
  const last = parts.at(-1);
  return last !== undefined && !isInvariant(last) && pluralize.isPlural(last) && !pluralize.isSingular(last);
}

/** Words that end as a plural does and are none: status, address, access, analysis, DNS, OS. */
function isInvariant(word: string): boolean {
  return /(?:ss|us|is|os|ns)$/i.test(word) || word.length <= 2;
}

function withLast(parts: readonly string[], change: (word: string) => string): readonly string[] {
  const last = parts.at(-1);
  return last === undefined ? parts : [...parts.slice(0, -1), change(last)];
}

/**
 * The text as a sentence, with a full stop unless it ends in punctuation. Error messages of other tools often
 * have none.
 */
export function sentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A number with its noun: `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Maximum number of names in a message. */
const most = 8;

/** Names as a list: `a, b, c`, or `a, b, c and 4 more` if there are many. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const more = all.length > most ? ` and ${all.length - most} more` : '';
  return `${all.slice(0, most).join(', ')}${more}`;
}

/** A sentence with valid names, after a space; empty without names. `list` is that of {@link listed}. */
export function validNames(noun: string, list: string): string {
  return list === '' ? '' : ` Valid ${noun}: ${list}.`;
}

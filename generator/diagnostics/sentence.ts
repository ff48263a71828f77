/** The text as a sentence: with a full stop, unless it ends in punctuation already. Reasons of other tools often do not. */
export function sentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Names that a message lists at most. */
const most = 8;

/** `a, b, c`, or `a, b, c and 4 more` for a long list. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const more = all.length > most ? ` and ${all.length - most} more` : '';
  return `${all.slice(0, most).join(', ')}${more}`;
}

import { dropInvisible } from '../../escape/characters.ts';

/** Columns that a line of a command may fill. */
const width = 80;

/**
 * A word of a command for a POSIX shell (Shell Command Language, section 2.2): as it is, or between single quotes, in which nothing
 * is special. Control characters are dropped, so that no text acts on the terminal that shows it.
 */
export function shellWord(text: string): string {
  const shown = dropInvisible(text);
  return /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}

/** A text for between double quotes, where variables of the shell are replaced: the text itself holds none. */
export function betweenDoubleQuotes(text: string): string {
  return dropInvisible(text).replaceAll(/["$`\\]/g, '\\$&');
}

/** A command on one line, or with an option on each of several lines. */
export function shellCommand(start: string, options: readonly string[]): string {
  const line = [start, ...options].join(' ');
  return line.length <= width && !line.includes('\n') ? line : [start, ...options].join(' \\\n  ');
}

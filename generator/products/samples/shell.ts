import { dropInvisible } from '../../escape/characters.ts';

/** Maximum columns of a line in a command. */
const width = 80;

/**
 * A word of a command for a POSIX shell (Shell Command Language, section 2.2): unchanged, or in single
 * quotes, in which no character is special. Control characters are dropped, so that no text controls the
 * terminal that shows it.
 */
export function shellWord(text: string): string {
  const shown = dropInvisible(text);
  return /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}

/** A text for double quotes, in which the shell replaces variables. The text itself contains none. */
export function betweenDoubleQuotes(text: string): string {
  return dropInvisible(text).replaceAll(/["$`\\]/g, '\\$&');
}

/** A command on one line, or with one option per line. */
export function shellCommand(start: string, options: readonly string[]): string {
  const line = [start, ...options].join(' ');
  return line.length <= width && !line.includes('\n') ? line : [start, ...options].join(' \\\n  ');
}

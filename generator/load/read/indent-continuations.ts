/** Matches the rest of a quoted text up to its end, by its quotation mark. */
const rests = {
  '"': /(?:[^"\\]+|\\[^])*/y,
  "'": /(?:[^']+|'')*/y,
} as const;

/** An error of the parser. The error starts at the first number of `pos`. */
interface ReaderError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/**
 * Indents the continuation lines of quoted texts that the parser ended at the first line.
 *
 * The indentation of such lines is not part of the value (YAML 1.2.2, section 7.3), so the value stays the
 * same.
 *
 * @param errors - errors of the parser for the text
 */
export function indentContinuations(text: string, errors: readonly ReaderError[]): string {
  let result = '';
  let done = 0;
  for (const { code, message, pos } of errors) {
    const [cut] = pos;
    if (code !== 'MISSING_CHAR' || !message.startsWith('Missing closing') || cut < done) continue;
    const lineStart = text.lastIndexOf('\n', cut - 1) + 1;
    const indentation = /^[ -]*/.exec(text.slice(lineStart, cut))?.[0].length ?? 0;
    const rest = rests[message.includes('"quote') ? '"' : "'"];
    rest.lastIndex = cut;
    const continuation = rest.exec(text)?.[0] ?? '';
    result += text.slice(done, cut) + continuation.replaceAll('\n', `\n${' '.repeat(indentation + 1)}`);
    done = cut + continuation.length;
  }
  return result + text.slice(done);
}

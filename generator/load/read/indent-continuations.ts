/** The rest of a quoted text up to its end, by its quotation mark. */
const rests = {
  '"': /(?:[^"\\]+|\\[^])*/y,
  "'": /(?:[^']+|'')*/y,
} as const;

/** An error of the reader: `pos` begins where it happened. */
interface ReaderError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/**
 * A YAML text in which quoted texts that the reader cut off at the end of a line continue with indented lines.
 *
 * The indentation of such lines is no part of the value (YAML 1.2.2, section 7.3), so the value stays the same.
 *
 * @param errors - what the reader said of the text
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

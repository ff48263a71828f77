import { endOfString } from '../../json.ts';

/**
 * Enough digits for an integer that no JavaScript number can hold. Texts without them need no further check.
 */
const longNumber = /\d{16}/;

/** The same outside the strings of JSON. Inside strings, such as tokens and hashes, it is rare. */
const longInteger = /(?:^|[\s:,[-])\d{16,}(?:[\s,\]}]|$)/;

/**
 * Number of digits of the largest integer of any format (128 bits). Longer numbers are written-out limits of
 * a double.
 */
const mostDigits = 39;

/** Whether a text may have integers that `JSON.parse` would round. */
export function mayHoldLargeIntegers(text: string): boolean {
  return longNumber.test(text);
}

/**
 * Parses decimal digits of an integer that a JavaScript number cannot hold (beyond 2^53 - 1); null for other
 * texts.
 */
export function largeInteger(text: string): bigint | null {
  if (!/^[-+]?\d{16,}$/.test(text) || Number.isSafeInteger(Number(text))) return null;
  return text.replace(/^[-+]?0*/, '').length > mostDigits ? null : BigInt(text.replace(/^\+/, ''));
}

/**
 * Parses JSON. Integers that a number cannot hold become `bigint`.
 *
 * `JSON.parse` shows the digits of a number only to a reviver with source text access, which Node 20 lacks.
 * So these integers are parsed as strings with a prefix that starts no string of the text, as it is or escaped.
 *
 * @throws {SyntaxError} if the text is not JSON
 */
export function parseJson(text: string): unknown {
  if (!longInteger.test(text)) return JSON.parse(text);
  const runs = text.match(/"(?:#|\\u0023)+/g) ?? [];
  const mark = '#'.repeat(runs.reduce((most, { length }) => Math.max(most, length), 1));
  const marked = markLargeIntegers(text, mark);
  const value: unknown = JSON.parse(marked);
  if (marked !== text) restore(value, mark);
  return value;
}

/** Turns integers that a number cannot hold, outside of strings, into strings that start with a mark. */
function markLargeIntegers(text: string, mark: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('"', at);
    const between = text.slice(at, start === -1 ? undefined : start);
    parts.push(
      longNumber.test(between)
        ? between.replace(/-?[\d.eE+-]{16,}/g, (token) =>
            largeInteger(token) === null ? token : `"${mark}${token}"`,
          )
        : between,
    );
    if (start === -1) break;
    at = endOfString(text, start);
    parts.push(text.slice(start, at));
  }
  return parts.join('');
}

/** Turns the marked strings of a value back into integers, with an explicit stack. */
function restore(root: unknown, mark: string): void {
  const open: unknown[] = [root];
  for (const value of open) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member !== 'string') open.push(member);
      else if (member.startsWith(mark)) Reflect.set(value, key, BigInt(member.slice(mark.length)));
    }
  }
}

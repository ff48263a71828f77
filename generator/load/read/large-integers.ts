import { endOfString } from '../../json.ts';

/** Digits of a number that no JavaScript number may hold; a shorter text needs no second look. */
const longNumber = /\d{16}/;

/** The same outside the strings of JSON. In strings, such as tokens and hashes, it is rare. */
const longInteger = /(?:^|[\s:,[-])\d{16,}(?:[\s,\]}]|$)/;

/** Digits of the largest integer that any format has (128 bits): what has more is the limit of a double, written out. */
const mostDigits = 39;

/** Whether a text may hold integers that `JSON.parse` would round. */
export function mayHoldLargeIntegers(text: string): boolean {
  return longNumber.test(text);
}

/** An integer in decimal digits that a JavaScript number cannot hold (beyond 2^53 - 1); null for any other text. */
export function largeInteger(text: string): bigint | null {
  if (!/^[-+]?\d{16,}$/.test(text) || Number.isSafeInteger(Number(text))) return null;
  return text.replace(/^[-+]?0*/, '').length > mostDigits ? null : BigInt(text.replace(/^\+/, ''));
}

/**
 * Parses JSON, and gives integers that a number cannot hold as `bigint`.
 *
 * `JSON.parse` can show a number's digits only where its reviver gets the source text, which Node 20 lacks. So they are
 * parsed as strings that nothing else in the text begins with.
 *
 * @throws SyntaxError where the text is not JSON
 */
export function parseJson(text: string): unknown {
  if (!longInteger.test(text)) return JSON.parse(text);
  let mark = '#';
  while (text.includes(`"${mark}`)) mark += '#';
  const marked = markLargeIntegers(text, mark);
  const value: unknown = JSON.parse(marked);
  if (marked !== text) restore(value, mark);
  return value;
}

/** Puts integers outside strings that a number cannot hold into strings that begin with a mark. */
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

/** Makes integers of the marked strings in a value, without deepening the stack. */
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

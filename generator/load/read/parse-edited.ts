import { holdsValues } from '../place.ts';
import { decodeText, encodingOf } from './decode.ts';
import { parseJson } from './large-integers.ts';
import { partAround, type Step } from './part-around.ts';

/** A JSON file and its value. */
export interface ParsedJson {
  readonly json: Uint8Array;
  readonly value: unknown;
}

/**
 * Parses a new version of a JSON file. Only the innermost array or object around all changes is parsed; all
 * others of the last value become part of the new one.
 *
 * @param last - the last version, which stays unchanged
 * @returns null if that is impossible: the text is not JSON, or the change concerns the whole of it
 */
export function parseEdited(last: ParsedJson, bytes: Uint8Array): ParsedJson | null {
  if (encodingOf(last.json) !== 'utf-8') return null;
  const from = equalAtStart(last.json, bytes);
  if (from === bytes.length && from === last.json.length) return last;
  const to = last.json.length - equalAtEnd(last.json, bytes, from);
  const part = partAround(last.json, from, to);
  if (part === null) return null;
  const changed = bytes.subarray(part.start, part.end + bytes.length - last.json.length);
  try {
    const value = withMember(last.value, part.path, parseJson(decodeText(changed)));
    return { json: bytes, value };
  } catch {
    return null;
  }
}

/**
 * A copy of a value with another member.
 *
 * @throws {SyntaxError} if a key occurs twice in an object on the path, so that the path is not certain
 */
function withMember(value: unknown, [step, ...path]: readonly Step[], member: unknown): unknown {
  if (step === undefined) return member;
  if (!holdsValues(value) || Object.keys(value).length !== step.members)
    throw new SyntaxError('A key occurs twice.');
  const copy = Array.isArray(value) ? Array.from<unknown>(value) : { ...value };
  const key = Array.isArray(value) ? step.index : String(JSON.parse(decodeText(step.key)));
  // The key exists, so this sets `__proto__` too.
  Reflect.set(copy, key, withMember(Reflect.get(value, key), path, member));
  return copy;
}

/** The number of equal bytes at the start of two texts. */
function equalAtStart(a: Uint8Array, b: Uint8Array): number {
  return longest(Math.min(a.length, b.length), (start, end) =>
    isEqual(a.subarray(start, end), b.subarray(start, end)),
  );
}

/** The number of equal bytes at the end of two texts, after `from`. */
function equalAtEnd(a: Uint8Array, b: Uint8Array, from: number): number {
  return longest(Math.min(a.length, b.length) - from, (start, end) =>
    isEqual(a.subarray(a.length - end, a.length - start), b.subarray(b.length - end, b.length - start)),
  );
}

/** The largest number up to `most` of which all ranges fit. Compares each byte about twice, with native code. */
function longest(most: number, fits: (start: number, end: number) => boolean): number {
  let length = 0;
  for (let size = most; size >= 1;) {
    if (length + size <= most && fits(length, length + size)) length += size;
    else size = Math.floor(size / 2);
  }
  return length;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

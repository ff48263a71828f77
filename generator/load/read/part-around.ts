/** An array or object in the text of a JSON file. */
export interface JsonPart {
  /** The position of its opening bracket. */
  readonly start: number;
  /** The position after its closing bracket. */
  readonly end: number;
  /** The steps that lead to it from the root. */
  readonly path: readonly Step[];
}

/** A step from an array or object to one of its members. */
export interface Step {
  /** The number of members, including those that repeat a key. */
  readonly members: number;
  /** The position of the member among them. */
  readonly index: number;
  /** The key of the member, in quotes and as bytes; empty in an array. */
  readonly key: Uint8Array;
}

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * The innermost array or object whose opening bracket comes before a range and whose closing bracket comes
 * after it; null if only the root, or nothing, is around the range.
 *
 * @param bytes - valid JSON in UTF-8, where no byte of another character is one of ASCII
 */
export function partAround(bytes: Uint8Array, from: number, to: number): JsonPart | null {
  const scan = new Scan(bytes);
  scan.moveTo(from);
  const starts = scan.starts.slice(0, scan.depth);
  const indexes = scan.commas.slice(0, scan.depth);
  let depth = starts.length;
  do depth -= 1;
  while (depth > 0 && scan.moveOut(depth) <= to);
  const start = starts[depth];
  if (depth < 1 || start === undefined) return null;
  const end = scan.position;
  const path: Step[] = [];
  for (let outer = depth - 1; outer >= 0; outer -= 1) {
    scan.moveOut(outer);
    const members = (scan.commas[outer] ?? 0) + 1;
    path.unshift({ members, index: indexes[outer] ?? 0, key: keyBefore(bytes, starts[outer + 1] ?? 0) });
  }
  return { start, end, path };
}

/** Moves through JSON. */
class Scan {
  position = 0;
  /** The number of arrays and objects around the position. */
  depth = 0;
  /** The positions of their opening brackets, outer ones first. */
  readonly starts: number[] = [];
  /** The number of commas in each of them so far. Stays when it closes. */
  readonly commas: number[] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Moves to a position, or to the end of the string around it. */
  moveTo(position: number): void {
    this.#move(position, 0);
  }

  /** Moves after the closing bracket of the array or object with `depth` others around it. */
  moveOut(depth: number): number {
    this.#move(this.#bytes.length, depth + 1);
    return this.position;
  }

  #move(limit: number, least: number): void {
    const { starts, commas } = this;
    const bytes = this.#bytes;
    let { position, depth } = this;
    while (position < limit && depth >= least) {
      const byte = bytes[position] ?? space;
      position += 1;
      // Most bytes outside of strings are spaces.
      if (byte <= space) continue;
      if (byte === quote) position = endOfString(bytes, position);
      else if (byte === comma) commas[depth - 1] = (commas[depth - 1] ?? 0) + 1;
      else if (byte === openBrace || byte === openBracket) {
        starts[depth] = position - 1;
        commas[depth] = 0;
        depth += 1;
      } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    }
    this.position = position;
    this.depth = depth;
  }
}

/** The position after a string, from that after its first quote. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte !== quote && byte !== undefined; byte = bytes[at])
    at += byte === backslash ? 2 : 1;
  return at + 1;
}

/** The key of the member that starts at a position. Only an escaped quote follows a backslash. */
function keyBefore(bytes: Uint8Array, position: number): Uint8Array {
  let colonAt = position - 1;
  while (isSpace(bytes[colonAt])) colonAt -= 1;
  if (bytes[colonAt] !== colon) return new Uint8Array();
  const end = bytes.lastIndexOf(quote, colonAt);
  let start = bytes.lastIndexOf(quote, end - 1);
  while (bytes[start - 1] === backslash) start = bytes.lastIndexOf(quote, start - 1);
  return bytes.subarray(start, end + 1);
}

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && byte <= space;
}

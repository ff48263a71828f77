/** A mistake in a text, and its place. Line and column start at 1. */
export interface Mistake {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/**
 * The first place at which a text is not valid JSON (RFC 8259).
 *
 * `JSON.parse` has the place in only some of its messages, and each version of Node words them differently.
 *
 * @param maxDepth - levels of nesting to check
 */
export function findJsonMistake(text: string, maxDepth: number): Mistake {
  const scanner = new Scanner(text, maxDepth);
  if (scanner.value(0)) scanner.end();
  const before = text.slice(0, scanner.position).split('\n');
  const rest = text.slice(scanner.position, scanner.position + 12);
  const found = rest === '' ? 'the end of the text' : JSON.stringify(rest);
  const reason = `expected ${scanner.expected} but found ${found}`;
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason };
}

const space = /[ \t\r\n]*/y;
/** A part of a string. A pattern for a whole string can overflow V8's stack on a long one. */
const stringPart = /[^"\\\u0000-\u001f]{1,4096}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Each method moves past the token that it is named after and returns true, or stores what it expected and
 * returns false.
 */
class Scanner {
  position = 0;
  expected = 'JSON';
  readonly #text: string;
  readonly #maxDepth: number;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  value(depth: number): boolean {
    if (depth > this.#maxDepth) return this.#fail(`at most ${this.#maxDepth} levels of nesting`);
    if (this.#mark('{')) return this.#list('}', () => this.#member(depth));
    if (this.#mark('[')) return this.#list(']', () => this.value(depth + 1));
    return this.#string() || this.#take(scalar) || this.#fail('a value');
  }

  end(): boolean {
    this.#take(space);
    return this.position === this.#text.length || this.#fail('the end of the text');
  }

  #member(depth: number): boolean {
    if (!this.#string()) return this.#fail('a key in double quotes');
    return (this.#mark(':') || this.#fail('":"')) && this.value(depth + 1);
  }

  /** Does not move if the string does not end. */
  #string(): boolean {
    this.#take(space);
    const start = this.position;
    if (!this.#text.startsWith('"', start)) return false;
    this.position += 1;
    let goesOn = true;
    while (goesOn) goesOn = this.#match(stringPart);
    const isWhole = this.#text.startsWith('"', this.position);
    this.position = isWhole ? this.position + 1 : start;
    return isWhole;
  }

  #list(closer: string, element: () => boolean): boolean {
    if (this.#mark(closer)) return true;
    do {
      if (!element()) return false;
    } while (this.#mark(','));
    return this.#mark(closer) || this.#fail(`"," or "${closer}"`);
  }

  #mark(mark: string): boolean {
    this.#take(space);
    const found = this.#text.startsWith(mark, this.position);
    if (found) this.position += mark.length;
    return found;
  }

  #take(pattern: RegExp): boolean {
    if (pattern !== space) this.#take(space);
    return this.#match(pattern);
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    const found = pattern.test(this.#text);
    if (found) this.position = pattern.lastIndex;
    return found;
  }

  #fail(expected: string): boolean {
    this.expected = expected;
    return false;
  }
}

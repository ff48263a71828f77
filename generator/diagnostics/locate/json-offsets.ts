import { endOfString, parseJson } from '../../json.ts';
import type { Offsets, Wanted } from './wanted.ts';

/**
 * Finds the offsets of values in a valid JSON text. It skips other values and stops after the last one, so a
 * text of ten megabytes takes a few hundredths of a second.
 */
export function jsonOffsets(text: string, wanted: Wanted): Offsets {
  const scan = new Scan(text, countOf(wanted));
  scan.value(wanted);
  return scan.found;
}

const scalar = /[^\s,\]}]+/y;
const blank = /[\s,:]*/y;

class Scan {
  readonly found = new Map<string, number>();
  readonly #text: string;
  readonly #count: number;
  #at = 0;

  /** @param count - number of wanted places */
  constructor(text: string, count: number) {
    this.#text = text;
    this.#count = count;
  }

  /** Moves past the next value, and stores the wanted places in it. */
  value(wanted: Wanted): void {
    this.#match(blank);
    if (wanted.children.size === 0) return this.#skip();
    const open = this.#text[this.#at];
    if (open === '{') this.#members(wanted);
    else if (open === '[') this.#elements(wanted);
    else this.#skip();
  }

  #members({ children }: Wanted): void {
    this.#at += 1;
    while (this.#isInside('}')) {
      const start = this.#at;
      const key = parseJson(this.#string());
      this.#note(typeof key === 'string' ? children.get(key) : undefined, start);
    }
  }

  #elements({ children }: Wanted): void {
    this.#at += 1;
    for (let index = 0; this.#isInside(']'); index += 1) this.#note(children.get(`${index}`), this.#at);
  }

  #note(child: Wanted | undefined, start: number): void {
    if (child !== undefined) this.found.set(child.pointer, start);
    if (this.found.size === this.#count) this.#at = this.#text.length;
    else this.value(child ?? nothing);
  }

  /** Whether a member or an element follows. If not, moves past the end of the object or array. */
  #isInside(close: string): boolean {
    this.#match(blank);
    if (this.#at < this.#text.length && this.#text[this.#at] !== close) return true;
    this.#at += 1;
    return false;
  }

  #skip(): void {
    const open = this.#text[this.#at];
    if (open === '"') this.#string();
    else if (open === '{' || open === '[') this.#skipNested();
    else if (this.#match(scalar) === '') this.#at = this.#text.length;
  }

  #skipNested(): void {
    let depth = 0;
    do {
      const mark = this.#text[this.#at];
      if (mark === '"') this.#string();
      else {
        if (mark === '{' || mark === '[') depth += 1;
        else if (mark === '}' || mark === ']') depth -= 1;
        this.#at += 1;
      }
    } while (depth > 0 && this.#at < this.#text.length);
  }

  /** Moves past a string, or to the end of a truncated text. */
  #string(): string {
    const start = this.#at;
    this.#at = endOfString(this.#text, start);
    return this.#text.slice(start, this.#at);
  }

  /** Moves past the match of a sticky pattern. */
  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [matched = ''] = pattern.exec(this.#text) ?? [];
    this.#at += matched.length;
    return matched;
  }
}

function countOf({ children }: Wanted): number {
  return [...children.values()].reduce((sum, child) => sum + countOf(child), children.size);
}

const nothing: Wanted = { pointer: '', children: new Map() };

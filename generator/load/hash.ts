import { createHash, hash, type Hash } from 'node:crypto';
import path from 'node:path';
import { holdsValues } from './place.ts';
import type { Source } from './types.ts';
import { memoize, oncePer } from '../memoize.ts';
import { sortedBy } from '../order.ts';

/**
 * SHA-256 of the content of all files, in hexadecimal.
 *
 * It does not depend on formatting, the order of keys, or the folder that all files are in.
 *
 * @param sources - the root first
 */
export function hashOf(sources: readonly Pick<Source, 'url' | 'value'>[]): string {
  const root = sources[0]?.url ?? '';
  const hashes = sources.map(({ url, value }): readonly [name: string, hash: string] => [
    relativeName(url, root),
    url === root ? hashOfMembers(value, partDepth) : hashOfValue(value).hash,
  ]);
  return hash('sha256', JSON.stringify(sortedBy(hashes, ([name]) => name)));
}

/** The depth at which an OpenAPI document has operations and components. */
const partDepth = 3;

/** The hash of a value, from the hashes of the values at a depth. */
function hashOfMembers(value: unknown, depth: number): string {
  if (depth === 0 || !holdsValues(value)) return hashOfValue(value).hash;
  const hashes = Object.keys(value)
    .sort()
    .map((key) => [key, hashOfMembers(Reflect.get(value, key), depth - 1)]);
  return hash('sha256', JSON.stringify([Array.isArray(value), hashes]));
}

/** SHA-256 of a JSON value in hexadecimal, with keys in any order; and the keys that lead to each reference in it. */
export interface HashedValue {
  readonly hash: string;
  readonly references: readonly (readonly (string | number)[])[];
}

/** Hashes a JSON value. Of an object that stays the same from run to run, the hash is computed once. */
export function hashOfValue(value: unknown): HashedValue {
  return holdsValues(value) ? hashOfObject(value) : computeHash(value);
}

const hashOfObject = oncePer(computeHash);

function computeHash(value: unknown): HashedValue {
  const canonical = new Canonical();
  canonical.add(value);
  canonical.addText('\n');
  return { hash: canonical.hash(), references: canonical.references };
}

/**
 * A file's path relative to the folder of the root; empty for the root, the URL for a file on another host.
 */
function relativeName(url: string, root: string): string {
  if (url === root) return '';
  const [file, base] = [new URL(url), new URL(root)];
  const isSameHost = file.protocol === base.protocol && file.host === base.host;
  return isSameHost ? path.posix.relative(path.posix.dirname(base.pathname), file.pathname) : url;
}

/** Number of characters that are hashed at once. Joining many pieces into a long text is slow. */
const chunk = 8192;

/** A key as it stands in JSON. A document repeats few keys many times. */
const member = memoize((key) => `${JSON.stringify(key)}:`);

/** Hashes JSON with sorted keys. */
class Canonical {
  /** Of the text before `#text`; null while there is none. */
  #hash: Hash | null = null;
  readonly #keys: (string | number)[] = [];
  #text = '';
  /** The keys that lead to each reference. */
  readonly references: (readonly (string | number)[])[] = [];

  add(value: unknown): void {
    if (typeof value === 'string') this.#text += JSON.stringify(value);
    else if (typeof value !== 'object' || value === null) this.#text += String(value);
    else if (Array.isArray(value)) this.#addElements(value);
    else this.#addMembers(value);
  }

  #addElements(elements: readonly unknown[]): void {
    this.#text += '[';
    for (let index = 0; index < elements.length; index += 1) this.#addMember(index, elements[index]);
    this.addText(']');
  }

  #addMembers(value: object): void {
    this.#text += '{';
    for (const key of Object.keys(value).sort()) {
      const held: unknown = Reflect.get(value, key);
      if (typeof held === 'string') {
        this.#text += `${member(key)}${JSON.stringify(held)},`;
        if (key === '$ref' || key === '$dynamicRef') this.references.push([...this.#keys]);
      } else {
        this.#text += member(key);
        this.#addMember(key, held);
      }
    }
    this.addText('}');
  }

  #addMember(key: string | number, value: unknown): void {
    this.#keys.push(key);
    this.add(value);
    this.#keys.pop();
    this.#text += ',';
  }

  addText(text: string): void {
    this.#text += text;
    if (this.#text.length < chunk) return;
    this.#hash = (this.#hash ?? createHash('sha256')).update(this.#text);
    this.#text = '';
  }

  hash(): string {
    return this.#hash === null ? hash('sha256', this.#text) : this.#hash.update(this.#text).digest('hex');
  }
}

import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import type { Source } from './types.ts';
import { sortedBy } from '../order.ts';

/** Characters gathered before the hash takes them: feeding it piece by piece is several times slower. */
const chunkLength = 1 << 16;

/**
 * SHA-256, in hexadecimal, of the content of all files.
 *
 * Formatting, the order of keys, and where the files are as a whole make no difference.
 *
 * @param sources - the root first
 */
export function hashOf(sources: readonly Pick<Source, 'url' | 'value'>[]): string {
  const hash = createHash('sha256');
  const root = sources[0]?.url ?? '';
  const named = sources.map(({ url, value }) => ({ name: relativeName(url, root), value }));
  for (const { name, value } of sortedBy(named, ({ name }) => name)) {
    hash.update(`${JSON.stringify(name)}\n`);
    new Canonical(hash).write(value);
  }
  return hash.digest('hex');
}

/** A file's path from the folder of the root; empty for the root, the URL for a file on another host. */
function relativeName(url: string, root: string): string {
  if (url === root) return '';
  const [file, base] = [new URL(url), new URL(root)];
  const beside = file.protocol === base.protocol && file.host === base.host;
  return beside ? path.posix.relative(path.posix.dirname(base.pathname), file.pathname) : url;
}

/** Writes JSON with sorted keys into a hash. */
class Canonical {
  readonly #hash: Hash;
  #chunk = '';

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  write(value: unknown): void {
    this.#add(value);
    this.#hash.update(`${this.#chunk}\n`);
    this.#chunk = '';
  }

  #add(value: unknown): void {
    if (Array.isArray(value)) {
      this.#chunk += '[';
      for (const element of value) {
        this.#add(element);
        this.#chunk += ',';
      }
      this.#chunk += ']';
    } else if (typeof value === 'object' && value !== null) {
      this.#chunk += '{';
      for (const key of Object.keys(value).sort()) {
        this.#chunk += `${JSON.stringify(key)}:`;
        this.#add(Reflect.get(value, key));
        this.#chunk += ',';
      }
      this.#chunk += '}';
    } else {
      this.#chunk += typeof value === 'string' ? JSON.stringify(value) : String(value);
    }
    if (this.#chunk.length > chunkLength) {
      this.#hash.update(this.#chunk);
      this.#chunk = '';
    }
  }
}

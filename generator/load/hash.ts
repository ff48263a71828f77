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
 * @param known - hashes of objects and arrays in them, which stand for their content
 */
export function hashOf(
  sources: readonly Pick<Source, 'url' | 'value'>[],
  known: KnownHashes = new Map(),
): string {
  const hash = createHash('sha256');
  const root = sources[0]?.url ?? '';
  const named = sources.map(({ url, value }) => ({ name: relativeName(url, root), value }));
  for (const { name, value } of sortedBy(named, ({ name }) => name)) {
    hash.update(`${JSON.stringify(name)}\n`);
    new Canonical(hash, known).write(value);
  }
  return hash.digest('hex');
}

/** Hashes of objects and arrays, by identity. */
export type KnownHashes = ReadonlyMap<unknown, string>;

/** SHA-256, in hexadecimal, of a JSON value, whatever the order of its keys; and whether a reference is somewhere inside. */
export function hashOfValue(value: unknown): { readonly hash: string; readonly hasReference: boolean } {
  const hash = createHash('sha256');
  const canonical = new Canonical(hash, new Map());
  canonical.write(value);
  return { hash: hash.digest('hex'), hasReference: canonical.hasReference };
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
  readonly #known: KnownHashes;
  #chunk = '';
  hasReference = false;

  constructor(hash: Hash, known: KnownHashes) {
    this.#hash = hash;
    this.#known = known;
  }

  write(value: unknown): void {
    this.#add(value);
    this.#hash.update(`${this.#chunk}\n`);
    this.#chunk = '';
  }

  #add(value: unknown): void {
    const known = typeof value === 'object' && value !== null ? this.#known.get(value) : undefined;
    if (known !== undefined) {
      this.#chunk += `@${known}`;
    } else if (Array.isArray(value)) {
      this.#chunk += '[';
      for (const element of value) {
        this.#add(element);
        this.#chunk += ',';
      }
      this.#chunk += ']';
    } else if (typeof value === 'object' && value !== null) {
      this.#chunk += '{';
      for (const key of Object.keys(value).sort()) {
        this.hasReference ||= key === '$ref' || key === '$dynamicRef';
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

import { hash } from 'node:crypto';
import path from 'node:path';
import type { Source } from './types.ts';
import { sortedBy } from '../order.ts';

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
  const root = sources[0]?.url ?? '';
  const named = sources.map(({ url, value }) => ({ name: relativeName(url, root), value }));
  const texts = sortedBy(named, ({ name }) => name).map(
    ({ name, value }) => `${JSON.stringify(name)}\n${new Canonical(known).textOf(value)}\n`,
  );
  return hash('sha256', texts.join(''));
}

/** Hashes of objects and arrays, by identity. */
export type KnownHashes = ReadonlyMap<unknown, string>;

/** SHA-256, in hexadecimal, of a JSON value, whatever the order of its keys; and whether a reference is somewhere inside. */
export function hashOfValue(value: unknown): { readonly hash: string; readonly hasReference: boolean } {
  const canonical = new Canonical(new Map());
  const text = canonical.textOf(value);
  return { hash: hash('sha256', `${text}\n`), hasReference: canonical.hasReference };
}

/** A file's path from the folder of the root; empty for the root, the URL for a file on another host. */
function relativeName(url: string, root: string): string {
  if (url === root) return '';
  const [file, base] = [new URL(url), new URL(root)];
  const beside = file.protocol === base.protocol && file.host === base.host;
  return beside ? path.posix.relative(path.posix.dirname(base.pathname), file.pathname) : url;
}

/** Writes JSON with sorted keys. */
class Canonical {
  readonly #known: KnownHashes;
  hasReference = false;

  constructor(known: KnownHashes) {
    this.#known = known;
  }

  textOf(value: unknown): string {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const known = this.#known.get(value);
    if (known !== undefined) return `@${known}`;
    let text = '';
    if (Array.isArray(value)) {
      for (const element of value) text += `${this.textOf(element)},`;
      return `[${text}]`;
    }
    for (const key of Object.keys(value).sort()) {
      this.hasReference ||= key === '$ref' || key === '$dynamicRef';
      text += `${JSON.stringify(key)}:${this.textOf(Reflect.get(value, key))},`;
    }
    return `{${text}}`;
  }
}

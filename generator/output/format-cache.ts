import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { isSystemError, readIfPresent } from './disk.ts';
import type { FormatJob } from '../print/pieces.ts';
import { hashText } from './file.ts';
import { parseJson } from '../json.ts';
import { sortedBy } from '../order.ts';

const schema = v.object({ checksum: v.string(), entries: v.array(v.tuple([v.string(), v.string()])) });

/** What formatting gave last time, by {@link cacheKey}. */
export type FormatCache = ReadonlyMap<string, string>;

/** Identity of a formatting: same key, same result. */
export function cacheKey({ text, options }: FormatJob): string {
  const entries = sortedBy(Object.entries(options), ([name]) => name);
  return createHash('sha256')
    .update(JSON.stringify([prettierVersion(), entries, text]))
    .digest('hex');
}

/** The cache in a file. One that is absent, damaged or cut short is an empty one. */
export function readCache(file: string | null): FormatCache {
  const text = file === null ? null : readIfPresent(file);
  const parsed = v.safeParse(schema, text === null ? undefined : parseJson(text));
  if (!parsed.success || parsed.output.checksum !== checksum(parsed.output.entries)) return new Map();
  return new Map(parsed.output.entries);
}

/** Keeps the results of this run, and of no run before, so that the file never grows beyond one package. */
export async function writeCache(file: string, cache: FormatCache): Promise<void> {
  const entries = [...cache];
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeFileAtomic(file, JSON.stringify({ checksum: checksum(entries), entries }));
  } catch (error) {
    // A cache that cannot be kept costs time in the next run, and nothing else.
    if (!isSystemError(error)) throw error;
  }
}

function checksum(entries: readonly (readonly [string, string])[]): string {
  return hashText(JSON.stringify(entries));
}

/** Read once: it is part of every key. */
let knownVersion: string | undefined;

function prettierVersion(): string {
  knownVersion ??= installedVersion();
  return knownVersion;
}

function installedVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('prettier/package.json');
  return v.parse(v.object({ version: v.string() }), manifest).version;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseJson } from '../json.ts';
import type { LastFiles, MadeFiles } from '../print/last-files.ts';
import type { EmittedFile, KeptFiles } from '../products/kept-files.ts';
import { storeInCache } from './cache-file.ts';
import type { CacheFiles } from './cache-folder.ts';
import { readIfPresent } from './disk.ts';
import { hashText } from './file.ts';

/** A source: the keys of its content, the hashes of its files by path, and the names of the runtime that it mentions. */
const entry = v.object({
  keys: v.array(v.string()),
  files: v.record(v.string(), v.string()),
  uses: v.array(v.string()),
});

type Entry = Readonly<v.InferOutput<typeof entry>>;

const schema = v.object({ made: v.literal(1), context: v.string(), sources: v.record(v.string(), entry) });

/** Whether a run has recorded its files. */
export function hasMadeFiles({ made }: CacheFiles): boolean {
  return existsSync(made);
}

/**
 * The files that the last run made for a package, stored outside of it: not the texts, which are in the
 * package, but their hashes and the keys of what they were made from. It has one entry for each source.
 *
 * It cannot replace the manifest, for the reason that the stamp cannot: see `stamp.ts`.
 */
export class MadeRecord implements LastFiles {
  readonly isEmpty: boolean;
  readonly #file: string;
  readonly #out: string;
  readonly #context: string;
  readonly #before: Readonly<Record<string, Entry>>;
  readonly #now = new Map<string, Entry>();

  /**
   * @param file - where the last run stored it
   * @param out - the folder of the package
   * @param context - a text that changes if all files must be made again
   */
  constructor(file: string, out: string, context: string) {
    this.#file = file;
    this.#out = out;
    this.#context = hashText(context);
    const text = readIfPresent(file);
    const parsed = v.safeParse(schema, text === null ? undefined : parseJson(text));
    const isSame = parsed.success && parsed.output.context === this.#context;
    this.#before = isSame ? parsed.output.sources : {};
    this.isEmpty = Object.keys(this.#before).length === 0;
  }

  find(source: string, key: string): KeptFiles | null {
    const entry = Object.hasOwn(this.#before, source) ? this.#before[source] : undefined;
    if (entry === undefined || !entry.keys.includes(key)) return null;
    const files: EmittedFile[] = [];
    for (const [path, hash] of Object.entries(entry.files)) {
      const text = readIfPresent(join(this.#out, path));
      if (text === null || hashText(text) !== hash) return null;
      files.push({ path, text });
    }
    this.#now.set(source, entry);
    return { files, uses: entry.uses };
  }

  keep(source: string, { keys, files, uses }: MadeFiles): void {
    const hashes = files.map(({ path, text }) => [path, hashText(text)] as const);
    this.#now.set(source, { keys: [...keys], files: Object.fromEntries(hashes), uses: [...uses] });
  }

  /** Stores the files of this run for the next one. */
  async store(): Promise<void> {
    const sources = Object.fromEntries(this.#now);
    const content: v.InferOutput<typeof schema> = { made: 1, context: this.#context, sources };
    await storeInCache(this.#file, content);
  }
}

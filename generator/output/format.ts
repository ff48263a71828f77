import type { Options } from 'prettier';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { OutputFile } from './file.ts';
import { cacheKey, readCache, writeCache, type FormatCache } from './format-cache.ts';
import { formatOptions, isFormattable } from './format-options.ts';
import { formatTexts, type FormatJob, type FormatOutcome } from './format-texts.ts';
import { formatOnThreads, threadsFor } from './format-threads.ts';

export interface FormatSettings {
  readonly style: 'prettier' | 'none';
  /** The package folder, whose Prettier configuration applies. */
  readonly folder: string;
  /** File to keep results in; null keeps none. */
  readonly cache: string | null;
  /** Worker threads. Default: as many as pay. */
  readonly threads?: number;
}

interface KeyedJob extends FormatJob {
  readonly path: string;
  readonly key: string;
}

/**
 * Formats files, each by its extension, and leaves alone those that Prettier does not know.
 *
 * A text that cannot be parsed is reported and comes back as it was. Results are the same with and without the cache.
 */
export async function format(
  files: readonly OutputFile[],
  settings: FormatSettings,
  diagnostics: Diagnostics,
): Promise<readonly OutputFile[]> {
  if (settings.style === 'none') return files;
  const formattable = files.filter(({ path }) => isFormattable(path));
  const options = await optionsFor(settings.folder, formattable, diagnostics);
  if (options === null) return files;
  const jobs = formattable.map(({ path, text }, index): KeyedJob => {
    const job = { text, options: options[index] ?? {} };
    return { ...job, path, key: cacheKey(job) };
  });
  const results = await formatted(jobs, settings, diagnostics);
  const byPath = new Map(jobs.map(({ path, key }) => [path, key]));
  return files.map((file) => ({ ...file, text: results.get(byPath.get(file.path) ?? '') ?? file.text }));
}

async function optionsFor(
  folder: string,
  files: readonly OutputFile[],
  diagnostics: Diagnostics,
): Promise<readonly Options[] | null> {
  try {
    return await formatOptions(folder, files);
  } catch (error) {
    diagnostics.report('output-style', null, {
      reason: error instanceof Error ? error.message : String(error),
    });
    return null;
  }
}

/** Results by key: from the cache where it has them, else from Prettier. */
async function formatted(
  jobs: readonly KeyedJob[],
  settings: FormatSettings,
  diagnostics: Diagnostics,
): Promise<FormatCache> {
  const cache = readCache(settings.cache);
  const missing = jobs.filter(({ key }) => !cache.has(key));
  const outcomes = await run(missing, settings.threads);
  const fresh = new Map(outcomes.flatMap((outcome, index) => entryOf(missing[index], outcome, diagnostics)));
  const results = new Map<string, string>();
  for (const { key } of jobs) {
    const text = fresh.get(key) ?? cache.get(key);
    if (text !== undefined) results.set(key, text);
  }
  const isSame = missing.length === 0 && results.size === cache.size;
  if (settings.cache !== null && !isSame) await writeCache(settings.cache, results);
  return results;
}

function entryOf(
  job: KeyedJob | undefined,
  outcome: FormatOutcome,
  diagnostics: Diagnostics,
): readonly (readonly [string, string])[] {
  if (job === undefined) return [];
  if ('text' in outcome) return [[job.key, outcome.text]];
  diagnostics.report('output-syntax', null, { path: job.path, reason: outcome.problem });
  return [];
}

async function run(jobs: readonly KeyedJob[], wanted: number | undefined): Promise<readonly FormatOutcome[]> {
  if (jobs.length === 0) return [];
  const plain = jobs.map(({ text, options }): FormatJob => ({ text, options }));
  const threads = wanted ?? threadsFor(plain.reduce((sum, { text }) => sum + text.length, 0));
  const isCloneable = plain.every(({ options }) =>
    (options.plugins ?? []).every((plugin) => typeof plugin === 'string'),
  );
  return threads > 1 && isCloneable ? formatOnThreads(plain, threads) : formatTexts(plain);
}

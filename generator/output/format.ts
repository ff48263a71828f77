import type { Options } from 'prettier';
import type { Diagnostics } from '../diagnostics/report.ts';
import { messageOf } from '../error-message.ts';
import type { Draft } from '../print/draft.ts';
import type { FormatJob } from '../print/pieces.ts';
import type { OutputFile } from './file.ts';
import { cacheKey, readCache, writeCache } from './format-cache.ts';
import { formatOptions, isFormattable } from './format-options.ts';
import { batchPieces, piecesOf, type Batch } from './format-pieces.ts';
import { formatTexts, type FormatOutcome } from './format-texts.ts';
import { formatOnThreads, threadsFor } from './format-threads.ts';
import { jobsOf, openFile, textOf, type OpenFile, type Results } from './open-file.ts';

export interface FormatSettings {
  readonly style: 'prettier' | 'none';
  /** The package folder, whose Prettier configuration applies. */
  readonly folder: string;
  /** File to keep results in; null keeps none. */
  readonly cache: string | null;
  /** Worker threads. Default: as many as pay. */
  readonly threads?: number;
}

/**
 * Formats drafts of files, each by its extension, and leaves alone those that Prettier does not know.
 *
 * Prettier is asked only for what could not be told without it, and what the cache does not have. A text that cannot be
 * parsed is reported and comes back as it was. Results are the same with and without the cache.
 */
export async function format(
  drafts: readonly Draft[],
  settings: FormatSettings,
  diagnostics: Diagnostics,
): Promise<readonly OutputFile[]> {
  const files = drafts.map(({ path, text }) => ({ path, text }));
  if (settings.style === 'none') return files;
  const unfinished = drafts.filter(({ path, state }) => state !== 'final' && isFormattable(path));
  const options = await optionsFor(settings.folder, unfinished, diagnostics);
  if (options === null) return files;
  const styled = unfinished.map((draft) => openFile(draft, options.get(draft.path) ?? {}));
  const open = styled.filter((file) => 'job' in file);
  const results: Results = open.length === 0 ? new Map() : await resultsFor(open, settings, diagnostics);
  const texts = new Map(styled.map((file) => [file.path, 'job' in file ? textOf(file, results) : file.text]));
  return files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
}

async function optionsFor(
  folder: string,
  drafts: readonly Draft[],
  diagnostics: Diagnostics,
): Promise<ReadonlyMap<string, Options> | null> {
  try {
    return await formatOptions(
      folder,
      drafts.map(({ path }) => path),
    );
  } catch (error) {
    diagnostics.report('output-style', null, { reason: messageOf(error) });
    return null;
  }
}

/** Everything that the files need of Prettier: from the cache where it has it, else from Prettier. */
async function resultsFor(
  files: readonly OpenFile[],
  settings: FormatSettings,
  diagnostics: Diagnostics,
): Promise<Results> {
  const cache = readCache(settings.cache);
  const wanted = new Map(files.flatMap(jobsOf).map((job) => [cacheKey(job), job]));
  const results = new Map<string, string>();
  for (const key of wanted.keys()) {
    const text = cache.get(key);
    if (text !== undefined) results.set(key, text);
  }
  const missing = [...wanted].filter(([key]) => !results.has(key)).map(([, job]) => job);
  await formatPieces(missing.filter(isPiece), settings, results);
  const unfinished = files.filter((file) => textOf(file, results) === null);
  await formatWhole(unfinished, settings, results, diagnostics);
  const isSame = results.size === cache.size && [...results.keys()].every((key) => cache.has(key));
  if (settings.cache !== null && !isSame) await writeCache(settings.cache, results);
  return results;
}

function isPiece({ options }: FormatJob): boolean {
  return options.filepath === undefined;
}

/** Those that Prettier cannot tell apart, or parse, have no result: their files are formatted whole. */
async function formatPieces(
  jobs: readonly FormatJob[],
  settings: FormatSettings,
  results: Map<string, string>,
): Promise<void> {
  const batches = batchPieces(jobs);
  const outcomes = await run(
    batches.map(({ job }) => job),
    settings.threads,
  );
  batches.forEach((batch, index) => keepPieces(batch, outcomes[index], results));
}

function keepPieces(batch: Batch, outcome: FormatOutcome | undefined, results: Map<string, string>): void {
  const texts = outcome === undefined ? null : piecesOf(batch, outcome);
  texts?.forEach((text, index) => results.set(cacheKey(batch.pieces[index]!), text));
}

async function formatWhole(
  files: readonly OpenFile[],
  settings: FormatSettings,
  results: Map<string, string>,
  diagnostics: Diagnostics,
): Promise<void> {
  const outcomes = await run(
    files.map(({ job }) => job),
    settings.threads,
  );
  outcomes.forEach((outcome, index) => {
    const { path, job } = files[index]!;
    if ('text' in outcome) results.set(cacheKey(job), outcome.text);
    else diagnostics.report('output-syntax', null, { path, reason: outcome.problem });
  });
}

async function run(
  jobs: readonly FormatJob[],
  wanted: number | undefined,
): Promise<readonly FormatOutcome[]> {
  if (jobs.length === 0) return [];
  const threads = wanted ?? threadsFor(jobs.reduce((sum, { text }) => sum + text.length, 0));
  const isCloneable = jobs.every(({ options }) =>
    (options.plugins ?? []).every((plugin) => typeof plugin === 'string'),
  );
  return threads > 1 && isCloneable ? formatOnThreads(jobs, threads) : formatTexts(jobs);
}

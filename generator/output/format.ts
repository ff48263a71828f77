import type { Options } from 'prettier';
import type { Diagnostics } from '../diagnostics/report.ts';
import { draftOf, jobsOf, remember, textOf, type Draft, type Memory, type Results } from './draft.ts';
import type { OutputFile } from './file.ts';
import { cacheKey, readCache, writeCache } from './format-cache.ts';
import { formatOptions, isFormattable, isHouseStyle } from './format-options.ts';
import { batchPieces, piecesOf, type Batch } from './format-pieces.ts';
import { formatTexts, type FormatJob, type FormatOutcome } from './format-texts.ts';
import { formatOnThreads, threadsFor } from './format-threads.ts';
import { messageOf } from '../error-message.ts';

export interface FormatSettings {
  readonly style: 'prettier' | 'none';
  /** The package folder, whose Prettier configuration applies. */
  readonly folder: string;
  /** File to keep results in; null keeps none. */
  readonly cache: string | null;
  /** What this process has formatted before. */
  readonly memory?: Memory | undefined;
  /** Worker threads. Default: as many as pay. */
  readonly threads?: number;
}

/**
 * Formats files, each by its extension, and leaves alone those that Prettier does not know.
 *
 * Prettier is asked only for what cannot be told without it (see {@link draftOf}), and what the cache does not have.
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
  const drafts = formattable
    .map((file, index) => ({ file, job: { text: file.text, options: options[index] ?? {} } }))
    .filter(({ file, job }) => file.isPretty !== true || !isHouseStyle(job.options))
    .map(({ file, job }) => draftOf(file, job, settings.memory));
  const open = drafts.filter(({ text }) => text === null);
  const results: Results = open.length === 0 ? new Map() : await resultsFor(open, settings, diagnostics);
  const texts = new Map(drafts.map((draft) => [draft.file.path, textOf(draft, results)]));
  for (const draft of drafts) {
    const text = texts.get(draft.file.path) ?? null;
    if (text !== null && settings.memory) remember(draft, text, settings.memory);
  }
  return files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
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
      reason: messageOf(error),
    });
    return null;
  }
}

/** Everything that the drafts need of Prettier: from the cache where it has it, else from Prettier. */
async function resultsFor(
  drafts: readonly Draft[],
  settings: FormatSettings,
  diagnostics: Diagnostics,
): Promise<Results> {
  const cache = readCache(settings.cache);
  const wanted = new Map(drafts.flatMap(jobsOf).map((job) => [cacheKey(job), job]));
  const results = new Map<string, string>();
  for (const key of wanted.keys()) {
    const text = cache.get(key);
    if (text !== undefined) results.set(key, text);
  }
  const missing = [...wanted].filter(([key]) => !results.has(key)).map(([, job]) => job);
  await formatPieces(missing.filter(isPiece), settings, results);
  const unfinished = drafts.filter((draft) => textOf(draft, results) === null);
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
  drafts: readonly Draft[],
  settings: FormatSettings,
  results: Map<string, string>,
  diagnostics: Diagnostics,
): Promise<void> {
  const outcomes = await run(
    drafts.map(({ job }) => job),
    settings.threads,
  );
  outcomes.forEach((outcome, index) => {
    const { file, job } = drafts[index]!;
    if ('text' in outcome) results.set(cacheKey(job), outcome.text);
    else diagnostics.report('output-syntax', null, { path: file.path, reason: outcome.problem });
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

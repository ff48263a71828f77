import type { Recent } from '../recent.ts';
import type { OutputFile } from './file.ts';
import { cacheKey } from './format-cache.ts';
import { pieceJob } from './format-pieces.ts';
import type { FormatJob } from './format-texts.ts';
import { joinPieces, splitFile, type Piece } from './pieces.ts';

/** A file, and how to format it. */
export interface Draft {
  readonly file: OutputFile;
  readonly job: FormatJob;
  /** Null if only Prettier can tell how all of it is to look. */
  readonly pieces: readonly Piece[] | null;
  /** The formatted text; null if Prettier has yet to be asked for some of it. */
  readonly text: string | null;
}

/** What Prettier has printed, by {@link cacheKey}. */
export type Results = ReadonlyMap<string, string>;

/** Formatted texts that a process remembers. */
export type Memory = Recent<string>;

/** Remembers the formatted text of a file. */
export function remember({ job }: Draft, text: string, memory: Memory): void {
  memory.set(memoryKey(job), text);
}

/** Identity of a formatting within a process. */
function memoryKey({ text, options }: FormatJob): string {
  return `${JSON.stringify(options)}\n${text}`;
}

/** A file with all of it formatted that can be without Prettier. */
export function draftOf(file: OutputFile, job: FormatJob, memory: Memory | undefined): Draft {
  const known = memory?.get(memoryKey(job));
  if (known !== undefined) return { file, job, pieces: null, text: known };
  const pieces = splitFile(job);
  const printed = pieces?.map((piece) => piece.printed) ?? [null];
  const isKnown = printed.every((text) => text !== null);
  return { file, job, pieces, text: isKnown ? joinPieces(printed) : null };
}

/** The formatted text of a file: made of its pieces, else as a whole; null if it could not be formatted. */
export function textOf({ job, pieces, text }: Draft, results: Results): string | null {
  if (text !== null) return text;
  const printed = (pieces ?? []).map((piece) => piece.printed ?? results.get(keyOf(piece, job)));
  return pieces !== null && printed.every((text) => text !== undefined)
    ? joinPieces(printed)
    : (results.get(cacheKey(job)) ?? null);
}

function keyOf({ source }: Piece, { options }: FormatJob): string {
  return cacheKey(pieceJob(source, options));
}

/** What there is to ask of Prettier. */
export function jobsOf({ job, pieces }: Draft): readonly FormatJob[] {
  if (pieces === null) return [job];
  return pieces.filter(({ printed }) => printed === null).map(({ source }) => pieceJob(source, job.options));
}

import type { Options } from 'prettier';
import type { Draft } from '../print/draft.ts';
import { joinPieces, type FormatJob, type Piece } from '../print/pieces.ts';
import { styled } from '../print/print-text.ts';
import type { OutputFile } from './file.ts';
import { cacheKey } from './format-cache.ts';
import { pieceJob } from './format-pieces.ts';

/** A file that Prettier has yet to be asked about. */
export interface OpenFile {
  readonly path: string;
  readonly job: FormatJob;
  /** Null if only Prettier can tell how all of it is to look. */
  readonly pieces: readonly Piece[] | null;
}

/** What Prettier has printed, by {@link cacheKey}. */
export type Results = ReadonlyMap<string, string>;

/** What is left of a draft to ask Prettier for; the file itself if that is nothing. */
export function openFile(draft: Draft, options: Options): OpenFile | OutputFile {
  const { path, text } = draft;
  const job = { text, options };
  const printed = draft.state === 'raw' ? styled(job) : draft;
  return printed.state === 'open' ? { path, job, pieces: printed.pieces } : { path, text: printed.text };
}

/** The formatted text of a file: made of its pieces, else as a whole; null if it could not be formatted. */
export function textOf({ job, pieces }: OpenFile, results: Results): string | null {
  const printed = (pieces ?? []).map((piece) => piece.printed ?? results.get(keyOf(piece, job)));
  return pieces !== null && printed.every((text) => text !== undefined)
    ? joinPieces(printed)
    : (results.get(cacheKey(job)) ?? null);
}

function keyOf({ source }: Piece, { options }: FormatJob): string {
  return cacheKey(pieceJob(source, options));
}

/** What there is to ask of Prettier. */
export function jobsOf({ job, pieces }: OpenFile): readonly FormatJob[] {
  if (pieces === null) return [job];
  return pieces.filter(({ printed }) => printed === null).map(({ source }) => pieceJob(source, job.options));
}

import type { Options } from 'prettier';
import { joinPieces, splitText, type FormatJob } from '../print/pieces.ts';
import type { FormatOutcome } from './format-texts.ts';

/**
 * Characters that Prettier formats at once: enough to make what a run costs by itself small, and few enough that it is
 * not yet slower than in proportion (with many comments it is, from 200 kB).
 */
const batchSize = 40_000;

/** Pieces that are formatted together, as one text. */
export interface Batch {
  readonly pieces: readonly FormatJob[];
  readonly job: FormatJob;
}

/** What identifies the formatting of a piece: the name of its file has no part in it. */
export function pieceJob(text: string, { filepath: _, ...options }: Options): FormatJob {
  return { text, options };
}

/** Puts pieces of one style together to texts of some size, in order. */
export function batchPieces(pieces: readonly FormatJob[]): readonly Batch[] {
  const groups = new Map<string, FormatJob[]>();
  for (const piece of pieces) {
    const style = JSON.stringify(piece.options);
    const group = groups.get(style);
    if (group === undefined) groups.set(style, [piece]);
    else group.push(piece);
  }
  return [...groups.values()].flatMap((group) => inBatches(group).map(batchOf));
}

/** The formatted pieces of a batch, in order; null if they cannot be told apart, or Prettier cannot parse them. */
export function piecesOf({ pieces, job }: Batch, outcome: FormatOutcome): readonly string[] | null {
  if (!('text' in outcome)) return null;
  const texts = splitText(outcome.text, job.options.parser);
  return texts.length === pieces.length ? texts : null;
}

function inBatches(pieces: readonly FormatJob[]): readonly (readonly FormatJob[])[] {
  const all: FormatJob[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    if (size + piece.text.length > batchSize) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(piece);
    size += piece.text.length;
  }
  return all;
}

function batchOf(pieces: readonly FormatJob[]): Batch {
  const options = pieces[0]?.options ?? {};
  // Without the name of a file, Prettier writes type parameters so that they cannot be taken for JSX.
  const named = options.parser === 'babel-ts' ? { ...options, filepath: 'pieces.ts' } : options;
  return { pieces, job: { text: joinPieces(pieces.map(({ text }) => text)), options: named } };
}

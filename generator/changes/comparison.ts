import type { Direction } from '../contract/types.ts';
import { Fits } from './fits.ts';
import { typeTable, type TypeTable } from './type-table.ts';
import type { Surface } from './surface.ts';

/** Two surfaces, and what their types have to do with each other. */
export interface Comparison {
  readonly before: Surface;
  readonly after: Surface;
  /** Whether what callers wrote is still taken. */
  readonly sent: Fits;
  /** Whether what callers read is still what they expect. */
  readonly received: Received;
  /** New names of the client's credentials by old ones. */
  readonly credentials: ReadonlyMap<string, string>;
}

/** Compares what callers read: `own` are the types of the new package, `other` those of the old one. */
export interface Received {
  readonly fits: Fits['fits'];
  readonly fitsInside: Fits['fitsInside'];
  readonly own: TypeTable;
  readonly other: TypeTable;
}

/** Prepares the comparison of two surfaces. */
export function comparisonOf(
  before: Surface,
  after: Surface,
  credentials: ReadonlyMap<string, string>,
): Comparison {
  const tables = (direction: Direction) =>
    [typeTable(before, direction), typeTable(after, direction)] as const;
  const [oldSent, newSent] = tables('request');
  const [oldReceived, newReceived] = tables('response');
  const received = new Fits(newReceived, oldReceived, 'response');
  return {
    before,
    after,
    credentials,
    sent: new Fits(oldSent, newSent, 'request'),
    received: {
      fits: (shape, other) => received.fits(shape, other),
      fitsInside: (shape, other) => received.fitsInside(shape, other),
      own: newReceived,
      other: oldReceived,
    },
  };
}

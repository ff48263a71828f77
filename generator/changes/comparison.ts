import type { Direction } from '../contract/types.ts';
import { Fits } from './fits.ts';
import { typeTable } from './type-table.ts';
import type { Surface } from './surface.ts';

/** Two surfaces, and what their types have to do with each other. */
export interface Comparison {
  readonly before: Surface;
  readonly after: Surface;
  /** Whether what callers wrote is still taken: what the old package's types allow, by those of the new one. */
  readonly sent: Fits;
  /** Whether what callers read is still what they expect: what the new package's types allow, by those of the old one. */
  readonly received: Fits;
  /** New names of the client's credentials by old ones. */
  readonly credentials: ReadonlyMap<string, string>;
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
  return {
    before,
    after,
    credentials,
    sent: new Fits(oldSent, newSent, 'request'),
    received: new Fits(newReceived, oldReceived, 'response'),
  };
}

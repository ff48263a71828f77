import type { Direction } from '../contract/types.ts';
import { Fits } from './fits.ts';
import { typeTable } from './type-table.ts';
import type { Surface } from './surface.ts';

/** Two surfaces, and the functions that compare their types. */
export interface Comparison {
  readonly before: Surface;
  readonly after: Surface;
  /** Whether inputs of callers are still accepted: values of the old type must have the new type. */
  readonly sent: Fits;
  /** Whether results still have the type that callers expect: values of the new type must have the old type. */
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

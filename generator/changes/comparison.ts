import type { Direction } from '../contract/types.ts';
import { Fits } from './fits.ts';
import { typeTable } from './type-table.ts';
import type { Pairs } from './pair.ts';
import type { Surface, SurfaceCall, SurfaceType } from './surface.ts';

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
  /**
   * The pairs of calls or of types that can have changes. Two that are equal have none, because they refer to
   * types by name, if the client and the names of variants are equal too.
   */
  differing<T extends SurfaceCall | SurfaceType>(pairs: Pairs<T>['kept']): Pairs<T>['kept'];
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
  const areOthersEqual = isEqual([before.client, before.variants], [after.client, after.variants]);
  return {
    before,
    after,
    credentials,
    differing: (pairs) => (areOthersEqual ? pairs.filter(([old, now]) => !isEqual(old, now)) : pairs),
    sent: new Fits(oldSent, newSent, 'request'),
    received: new Fits(newReceived, oldReceived, 'response'),
  };
}

/** Surfaces of one version have their keys in one order. If others do not, more pairs are compared. */
function isEqual(before: object, after: object): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

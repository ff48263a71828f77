import type { Diagnostics } from '../../diagnostics/report.ts';
import type { ReadOperation } from '../build/operation.ts';
import { routeOf } from '../route.ts';
import { keyOf, showName, type CallName } from './call-name.ts';

type NamedOperations = ReadonlyMap<ReadOperation, CallName>;

/**
 * Reports operations that get another name because a pin of another operation takes theirs.
 *
 * @param before - names without pins
 * @param after - names with pins
 * @param pinned - operations with a pinned name
 */
export function reportDisplaced(
  before: NamedOperations,
  after: NamedOperations,
  pinned: ReadonlySet<ReadOperation>,
  diagnostics: Diagnostics,
): void {
  const owners = new Map([...after].map(([operation, name]) => [keyOf(name), operation]));
  for (const [operation, got] of after) {
    const name = before.get(operation) ?? got;
    const owner = owners.get(keyOf(name));
    if (owner === undefined || !pinned.has(owner) || pinned.has(operation)) continue;
    diagnostics.report('operation-pushed-out', operation.origin, {
      name: showName(name),
      other: routeOf(owner),
      got: showName(got),
    });
  }
}

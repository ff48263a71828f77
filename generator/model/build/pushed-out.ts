import type { Diagnostics } from '../../diagnostics/report.ts';
import { routeOf } from '../route.ts';
import type { ReadOperation } from './operation.ts';
import type { CallName } from './resource-names.ts';
import { keyOf } from './unique-names.ts';

type NamedOperations = ReadonlyMap<ReadOperation, CallName>;

/**
 * Reports operations whose names are pinned for others, so that they are called something else.
 *
 * @param before - what all would be called if nothing were pinned
 * @param after - what they are called
 * @param pinned - those that someone pinned a name for
 */
export function reportPushedOut(
  before: NamedOperations,
  after: NamedOperations,
  pinned: ReadonlySet<ReadOperation>,
  diagnostics: Diagnostics,
): void {
  const owners = new Map([...pinned].map((operation) => [nameIn(after, operation), operation]));
  for (const operation of after.keys()) {
    const name = nameIn(before, operation);
    const got = nameIn(after, operation);
    const owner = owners.get(name);
    if (owner === undefined || got === name || pinned.has(operation)) continue;
    diagnostics.report('operation-pushed-out', operation.origin, { name, other: routeOf(owner), got });
  }
}

function nameIn(names: NamedOperations, operation: ReadOperation): string {
  const name = names.get(operation);
  return name === undefined ? '' : keyOf(name);
}

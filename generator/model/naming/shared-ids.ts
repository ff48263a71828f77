import { formatOrigin } from '../../diagnostics/origin.ts';
import type { ReadOperation } from '../build/operation.ts';

/**
 * The operations without the ids that several have, and that therefore tell none of them: method and path do.
 *
 * None of them keeps its id, so that their names do not depend on which of them comes first. Operations that `pins` name by
 * `METHOD /path` do not count, and neither does one place that two paths refer to.
 */
export function withoutSharedIds(
  operations: readonly ReadOperation[],
  pins: Readonly<Record<string, string>>,
): readonly ReadOperation[] {
  const places = new Map<string, Set<string>>();
  for (const { operationId, method, path, origin } of operations) {
    if (operationId === null || Object.hasOwn(pins, `${method} ${path}`)) continue;
    places.set(operationId, (places.get(operationId) ?? new Set()).add(formatOrigin(origin)));
  }
  const isShared = (id: string | null): boolean => id !== null && (places.get(id)?.size ?? 0) > 1;
  return operations.map((operation) =>
    isShared(operation.operationId) ? { ...operation, operationId: null } : operation,
  );
}

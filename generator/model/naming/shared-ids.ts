import { formatOrigin } from '../../diagnostics/origin.ts';
import type { ReadOperation } from '../build/operation.ts';

/**
 * Drops operationIds that several operations have, because they identify none of them. Method and path do.
 *
 * None of them keeps the id, so that names do not depend on the order of operations. Operations that `pins`
 * name by `METHOD /path` are not counted, and one place that two paths refer to is counted once.
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

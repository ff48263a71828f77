import type { Api, Behaviour, Envelope, Operation, SymbolId, ValuePath } from '../../types.ts';
import { operationsOf } from '../../walk.ts';

/** The paths that waiters and pollers read in the response of each operation. */
export function readsOf(api: Api): ReadonlyMap<SymbolId, readonly ValuePath[]> {
  const reads = new Map<SymbolId, ValuePath[]>();
  const read = (id: SymbolId, ...paths: readonly ValuePath[]): void => {
    reads.set(id, [...(reads.get(id) ?? []), ...paths]);
  };
  for (const { id, behaviour } of operationsOf(api)) {
    if (behaviour.kind === 'waitable') read(id, behaviour.waiter.path);
    if (behaviour.kind !== 'longRunning' || behaviour.polling.poll.kind !== 'operation') continue;
    const { poll, status, result } = behaviour.polling;
    read(poll.operation, status.path, ...(status.error === null ? [] : [status.error]));
    if (result.kind === 'embedded') read(poll.operation, result.path);
  }
  return reads;
}

/** The behaviour of an operation whose waiter or poller gets the content of the envelopes. */
export function withoutEnvelopes(
  { id, behaviour }: Operation,
  envelopes: ReadonlyMap<SymbolId, Envelope>,
): Behaviour {
  const within = (of: SymbolId, path: ValuePath): ValuePath =>
    path.slice(envelopes.get(of)?.data?.length ?? 0);
  if (behaviour.kind === 'waitable') {
    const { waiter } = behaviour;
    return { ...behaviour, waiter: { ...waiter, path: within(id, waiter.path) } };
  }
  if (behaviour.kind !== 'longRunning' || behaviour.polling.poll.kind !== 'operation') return behaviour;
  const { polling } = behaviour;
  const { poll, status, result } = behaviour.polling;
  const inside = (path: ValuePath): ValuePath => within(poll.operation, path);
  return {
    ...behaviour,
    polling: {
      ...polling,
      status: { ...status, path: inside(status.path), error: status.error && inside(status.error) },
      result: result.kind === 'embedded' ? { ...result, path: inside(result.path) } : result,
    },
  };
}

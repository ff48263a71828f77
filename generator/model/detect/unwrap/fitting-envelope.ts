import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Envelope, Operation, SymbolId, ValuePath } from '../../types.ts';
import { routeOf } from '../../route.ts';
import type { Subject } from '../surface.ts';
import { showPath } from '../words.ts';

/**
 * The envelope as far as the call can take it away; null where nothing is left of it.
 *
 * Pages hold their items, so lists keep the whole body, and so do calls that start work: their poller looks into it. Neither do
 * calls take away an envelope whose rest a waiter or a poller reads, which is reported.
 */
export function fittingEnvelope(
  envelope: Envelope,
  operation: Operation,
  reads: ReadonlyMap<SymbolId, readonly ValuePath[]>,
  diagnostics: Diagnostics,
): Envelope | null {
  const { data } = envelope;
  const isPlain = operation.behaviour.kind === 'call' || operation.behaviour.kind === 'waitable';
  if (data === null || !isPlain) return kept({ ...envelope, data: null });
  const outside = reads.get(operation.id)?.find((path) => data.some((name, index) => path[index] !== name));
  if (outside === undefined) return envelope;
  const parts = { operation: routeOf(operation), data: showPath(data), read: showPath(outside) };
  diagnostics.report('unwrap-read-outside', operation.origin, parts);
  return kept({ ...envelope, data: null });
}

function kept(envelope: Envelope): Envelope | null {
  return envelope.success === null ? null : envelope;
}

/** Whether all bodies of successful responses are JSON of one type: then an envelope can be taken away. */
export function isOnlyJson({ response, operation }: Subject): boolean {
  return response?.single === true && operation.responses.every(({ contents }) => contents.length <= 1);
}

import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Envelope, Operation, SymbolId, ValuePath } from '../../types.ts';
import { routeOf } from '../../route.ts';
import type { Subject } from '../surface.ts';
import { showPath } from '../words.ts';

/**
 * The part of the envelope that the call can remove; null if nothing is left of it.
 *
 * Lists keep the whole body, because pages need it, and so do calls that start work, because their poller
 * reads it. Calls also keep an envelope if a waiter or a poller reads other parts of it, which is reported.
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

/** Whether all bodies of successful responses are JSON of one type. Only then can an envelope be removed. */
export function isOnlyJson({ response, operation }: Subject): boolean {
  return response?.single === true && operation.responses.every(({ contents }) => contents.length <= 1);
}

import type { PollArgument, Polling } from '../../types.ts';
import type { Reader } from '../get-by-id.ts';
import type { Surface } from '../surface.ts';
import { argumentsLike } from './arguments.ts';

const endings = ['/cancel', ':cancel', '/abort'];

/** Whether an operation cancels what the reader reads. */
export function canCancel({ named }: Surface, { subject }: Reader): boolean {
  return endings.some((ending) => named.has(`POST ${subject.operation.path}${ending}`));
}

/**
 * The operation that cancels what the reader reads: a POST to its path followed by `/cancel` or `:cancel`.
 */
export function findCancel(
  { named }: Surface,
  reader: Reader,
  known: readonly PollArgument[],
): Polling['cancel'] {
  const { path } = reader.subject.operation;
  for (const ending of endings) {
    const target = named.get(`POST ${path}${ending}`);
    const input = target === undefined ? null : argumentsLike(target, reader, known);
    if (target !== undefined && input !== null) return { operation: target.operation.id, input };
  }
  return null;
}

import { describeBody } from '../errors/describe-body.js';

/** How far a long-running operation has come. */
export type OperationState<Event> =
  /** `event` is null before the first look, where the first answer told nothing of the progress. */
  | { readonly status: 'running'; readonly event: Event | null }
  /** `event` is null where the operation was done at once. */
  | { readonly status: 'succeeded'; readonly event: Event | null }
  | { readonly status: 'failed'; readonly event: Event; readonly reason: string | null }
  | { readonly status: 'cancelled'; readonly event: Event; readonly reason: string | null };

/** What the values of a status mean. Values in no list mean: still running. */
export interface StatusVocabulary {
  readonly succeeded: readonly StatusValue[];
  readonly failed: readonly StatusValue[];
  readonly cancelled: readonly StatusValue[];
}

export type StatusValue = string | number | boolean;

/**
 * Tells what an event means.
 *
 * A flag such as `done` says only that the work has ended: with a reason of failure beside it, it has failed (as in
 * Google's AIP-151).
 *
 * @param value - Its status.
 * @param reason - Its reason of failure; null or undefined where it has none.
 */
export function judge<Event>(
  words: StatusVocabulary,
  event: Event,
  value: StatusValue | null | undefined,
  reason: unknown,
): OperationState<Event> {
  if (value === null || value === undefined) return { status: 'running', event };
  if (words.failed.includes(value)) return { status: 'failed', event, reason: reasonText(reason) };
  if (words.cancelled.includes(value)) return { status: 'cancelled', event, reason: reasonText(reason) };
  if (!words.succeeded.includes(value)) return { status: 'running', event };
  const broken = typeof value === 'boolean' && reason !== null && reason !== undefined;
  return broken ? { status: 'failed', event, reason: reasonText(reason) } : { status: 'succeeded', event };
}

function reasonText(reason: unknown): string | null {
  const { code, reason: text } = describeBody(reason);
  return text ?? code;
}

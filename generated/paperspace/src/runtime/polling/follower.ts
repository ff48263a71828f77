import type { Client, RequestOptions } from '../client.js';
import { describeBody } from '../errors/describe-body.js';
import type { Plan } from '../plan.js';
import type { Backoff } from './poll-loop.js';

/** The state of a long-running operation. */
export type OperationState<Event> =
  /** `event` is null before the first poll if the first response has no progress. */
  | { readonly status: 'running'; readonly event: Event | null }
  /** `event` is null if the operation was done at once. */
  | { readonly status: 'succeeded'; readonly event: Event | null }
  | { readonly status: 'failed'; readonly event: Event; readonly reason: string | null }
  | { readonly status: 'cancelled'; readonly event: Event; readonly reason: string | null };

/** The meaning of the values of a status. Any other value means that the work is running. */
export interface StatusVocabulary {
  readonly succeeded: readonly StatusValue[];
  readonly failed: readonly StatusValue[];
  readonly cancelled: readonly StatusValue[];
}

export type StatusValue = string | number | boolean;

/**
 * Interprets an event. A flag such as `done` only means that the work has ended. If the event also has a reason of
 * failure, the work has failed (Google's AIP-151).
 *
 * @param value - The status.
 * @param why - The reason of failure; null or undefined without one.
 */
export function classifyStatus<Event>(
  { succeeded, failed, cancelled }: StatusVocabulary,
  event: Event,
  value: StatusValue | null | undefined,
  why: unknown,
): OperationState<Event> {
  const { code, reason } = describeBody(why);
  const ended = { event, reason: reason ?? code };
  const isIn = (values: readonly unknown[]): boolean => values.includes(value);
  const isBroken = typeof value === 'boolean' && why !== null && why !== undefined;
  if (isIn(failed) || (isIn(succeeded) && isBroken)) return { status: 'failed', ...ended };
  if (isIn(cancelled)) return { status: 'cancelled', ...ended };
  return { status: isIn(succeeded) ? 'succeeded' : 'running', event };
}

/** Follows a started operation to its result. */
export interface Follower<Event, Result> {
  /** The progress in the response to the starting call. Not called for a resumed operation. */
  first(): OperationState<Event>;
  /** Requests the progress once. */
  poll(options: RequestOptions): Promise<Polled<Event>>;
  /** The result, once the operation has succeeded. */
  result(event: Event | null, options: RequestOptions): Promise<Result>;
  /** Requests cancellation; null if the service has no way to cancel. */
  readonly cancel: ((options: RequestOptions) => Promise<unknown>) | null;
  /** Data for another process in addition to the response and the state; plain JSON without secrets. */
  save(): unknown;
  /** The pauses between polls, from the document. */
  readonly backoff: Partial<Backoff>;
}

/** The result of one poll, with the response headers. */
export interface Polled<Event> {
  readonly state: OperationState<Event>;
  readonly headers: Headers;
}

/** A long-running operation at its start. */
export interface StartedCall<Body, Input> {
  readonly client: Client;
  readonly plan: Plan;
  readonly input: Input;
  readonly body: Body;
  /** The response to the starting call; null for an operation that is resumed. */
  readonly response: Response | null;
  /** The result of `save` in the process that started the operation; undefined for an operation that starts now. */
  readonly saved: unknown;
}

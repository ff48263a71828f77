import type { Client, RequestOptions } from '../client.js';
import { describeBody } from '../errors/describe-body.js';
import type { Plan } from '../plan.js';
import type { Backoff } from './poll-loop.js';

/** How far a long-running operation has come. */
export type OperationState<Event> =
  /** `event` is null before the first poll, where the first response does not tell the progress. */
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
 * Tells what an event means. A flag such as `done` says only that the work has ended: with a reason of failure next to it,
 * it has failed (as in Google's AIP-151).
 *
 * @param value - Its status.
 * @param why - Its reason of failure; null or undefined where it has none.
 */
export function classifyStatus<Event>(
  { succeeded, failed, cancelled }: StatusVocabulary,
  event: Event,
  value: StatusValue | null | undefined,
  why: unknown,
): OperationState<Event> {
  const described = describeBody(why);
  const reason = described.reason ?? described.code;
  if (value === null || value === undefined) return { status: 'running', event };
  if (failed.includes(value)) return { status: 'failed', event, reason };
  if (cancelled.includes(value)) return { status: 'cancelled', event, reason };
  if (!succeeded.includes(value)) return { status: 'running', event };
  const broken = typeof value === 'boolean' && why !== null && why !== undefined;
  return broken ? { status: 'failed', event, reason } : { status: 'succeeded', event };
}

/** Follows a started operation to its result. */
export interface Follower<Event, Result> {
  /** What the response to the starting call tells of the progress. Not called for an operation that is resumed. */
  first(): OperationState<Event>;
  /** Asks for the progress once. */
  poll(options: RequestOptions): Promise<Polled<Event>>;
  /** The result, once the operation has succeeded. */
  result(event: Event | null, options: RequestOptions): Promise<Result>;
  /** Asks the service to stop; null where it cannot be asked. */
  readonly cancel: ((options: RequestOptions) => Promise<unknown>) | null;
  /** What another process must know besides the response and the state; plain JSON without secrets. */
  save(): unknown;
  /** Pauses between polls, as the document says. */
  readonly backoff: Partial<Backoff>;
}

/** What one poll has seen, and the headers of its response. */
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
  /** What `save` gave in the process that started the operation; undefined for one that starts now. */
  readonly saved: unknown;
}

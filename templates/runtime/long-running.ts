import type { Client, ClientLike, RequestOptions } from './client.js';
import { SdkError } from './errors/sdk-error.js';
import type { Plan } from './plan.js';
import {
  classifyStatus,
  type Follower,
  type OperationState,
  type StartedCall,
  type StatusValue,
  type StatusVocabulary,
} from './polling/follower.js';
import type { CancellablePoller, Joined } from './polling/poller.js';
import {
  startOperation,
  type LongRunningOptions,
  type LongRunningWithHeaders,
  type Pollable,
  type Starting,
} from './polling/start.js';
import type { ApiPromise, ApiPromiseWithHeaders } from './request.js';

/** Plan of a long-running operation: it responds before its work is done. */
export interface LongRunningPlan<Body, Event, Result, Input = object> extends Plan {
  readonly follow: Follow<Body, Event, Result, Input>;
}

/** How to follow the work: another operation returns an event, and the event has a status. */
export interface Follow<Body, Event, Result, Input> extends StatusVocabulary {
  /** The event in the first response. If it is optional and absent, the work was done at once. */
  readonly embedded?: (body: Body) => Event | null | undefined;
  /** Requests the event. */
  readonly poll: Step<Body, Input, Event>;
  /**
   * The status of an event.
   *
   * @param httpStatus - The status of the event's response.
   */
  readonly state: (event: Event, httpStatus: number) => StatusValue | null | undefined;
  /** The reason of a failure. */
  readonly reason?: (event: Event) => unknown;
  readonly result: ResultRule<Body, Event, Result, Input>;
  /** Asks the service to stop. */
  readonly cancel?: Step<Body, Input, unknown>;
  /** Milliseconds between polls, if the document gives them. */
  readonly intervalMs?: number;
}

/** Calls an operation with values from the response to the starting call or from its input. */
export type Step<Body, Input, Output> = (
  client: Client,
  from: { readonly body: Body; readonly input: Input },
  options: RequestOptions,
) => ApiPromise<Output>;

/** The place of the result: another operation reads it, the last event has it, or there is none. */
export type ResultRule<Body, Event, Result, Input> =
  | { readonly read: Step<Body, Input, Result> }
  | { readonly value: (event: Event) => Result }
  | { readonly none: () => Result };

/** Plan of such an operation that can be cancelled. */
export interface CancellablePlan<Body, Event, Result, Input = object> extends LongRunningPlan<
  Body,
  Event,
  Result,
  Input
> {
  readonly follow: Follow<Body, Event, Result, Input> & { readonly cancel: Step<Body, Input, unknown> };
}

/** A call that starts an operation which can be cancelled. */
export interface CancellableLongRunning<Result, Body, Event>
  extends ApiPromise<CancellableStarted<Result, Body, Event>>, Pollable<Result, Event> {}

/** A call that starts an operation which can be cancelled, and whose response has declared headers. */
export interface CancellableLongRunningWithHeaders<Result, Body, Event, Declared>
  extends ApiPromiseWithHeaders<CancellableStarted<Result, Body, Event>, Declared>, Pollable<Result, Event> {}

/** The response to a call that starts an operation, with a poller that can cancel it. */
export type CancellableStarted<Result, Body, Event> = Joined<Body, CancellablePoller<Result, Body, Event>>;

/**
 * Starts a long-running operation.
 *
 * @param input - The caller's flat input. It is not changed.
 * @returns A promise of the response and a poller.
 */
export function startLongRunning<Body, Event, Result, Input extends object, Declared>(
  client: ClientLike,
  plan: CancellablePlan<Body, Event, Result, Input>,
  input: Input,
  options?: LongRunningOptions,
): CancellableLongRunningWithHeaders<Result, Body, Event, Declared>;
export function startLongRunning<Body, Event, Result, Input extends object, Declared>(
  client: ClientLike,
  plan: LongRunningPlan<Body, Event, Result, Input>,
  input: Input,
  options?: LongRunningOptions,
): LongRunningWithHeaders<Result, Body, Event, Declared>;
export function startLongRunning<Body, Event, Result, Input extends object, Declared>(
  client: ClientLike,
  plan: LongRunningPlan<Body, Event, Result, Input>,
  input: Input,
  options: LongRunningOptions = {},
): Starting<Result, Body, Event, Declared> {
  return startOperation(client, plan, input, options, (call) => followerOf(plan.follow, call, options));
}

/** @param options - The options of the starting call. All further requests have its headers too. */
function followerOf<Body, Event, Result, Input>(
  follow: Follow<Body, Event, Result, Input>,
  call: StartedCall<Body, Input>,
  { headers }: RequestOptions,
): Follower<Event, Result> {
  const { client, body } = call;
  const { cancel, embedded, intervalMs, result } = follow;
  const stateOf = (event: Event, httpStatus: number): OperationState<Event> =>
    classifyStatus(follow, event, follow.state(event, httpStatus), follow.reason?.(event));
  return {
    backoff: intervalMs === undefined ? {} : { initialMs: intervalMs, factor: 1 },
    first() {
      if (!embedded) return { status: 'running', event: null };
      const event = embedded(body);
      return event === null || event === undefined
        ? { status: 'succeeded', event: null }
        : stateOf(event, call.response?.status ?? 0);
    },
    async poll(options) {
      const { data, response } = await follow.poll(client, call, { headers, ...options }).withResponse();
      return { state: stateOf(data, response.status), headers: response.headers };
    },
    async result(event, options) {
      if ('read' in result) return result.read(client, call, { headers, ...options });
      if ('none' in result) return result.none();
      if (event !== null) return result.value(event);
      throw new SdkError(`${call.plan.id} was done at once, but its response has no event with the result`);
    },
    cancel: cancel ? (options) => cancel(client, call, { headers, ...options }) : null,
    save: () => null,
  };
}

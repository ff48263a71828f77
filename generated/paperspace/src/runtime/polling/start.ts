import { clientOf, type Client, type ClientLike, type RequestOptions } from '../client.js';
import { InvalidInputError } from '../errors/sdk-error.js';
import type { Plan } from '../plan.js';
import { apiPromise, respond, type ApiPromise, type ApiPromiseWithHeaders } from '../request.js';
import { blamingResponses, operationOf } from './operation.js';
import type { LastResponse, WaitOptions } from './poll-loop.js';
import {
  joinStarted,
  pollerOf,
  type Joined,
  type MaybeCancellable,
  type Poller,
  type Started,
} from './poller.js';
import type { Follower, OperationState, StartedCall } from './follower.js';
import { readSaved } from './saved-operation.js';

/** Options for a call that starts an operation. `signal` and the time-outs apply only to that call. */
export interface LongRunningOptions extends RequestOptions {
  /** Text of `serialize()`. The call resumes that operation instead of starting one, and sends nothing. */
  readonly resume?: string | undefined;
}

/** A call that starts an operation. It resolves to a poller. */
export interface LongRunning<Result> extends ApiPromise<Poller<Result>>, Pollable<Result, unknown> {}

/** A call that starts an operation. It resolves to the response joined with a poller. */
export interface LongRunningWithBody<Result, Body>
  extends ApiPromise<Started<Result, Body, unknown>>, Pollable<Result, unknown> {}

/** A call that starts an operation with typed events. It resolves to the response joined with a poller. */
export interface LongRunningWithEvents<Result, Body, Event>
  extends ApiPromise<Started<Result, Body, Event>>, Pollable<Result, Event> {}

/** A call that starts an operation and whose response has declared headers. */
export interface LongRunningWithHeaders<Result, Body, Event, Declared>
  extends ApiPromiseWithHeaders<Started<Result, Body, Event>, Declared>, Pollable<Result, Event> {}

/** The methods of a call that starts an operation. They need no `await` of the call. */
export interface Pollable<Result, Event> {
  /** Starts the operation and waits for its result, like `wait` of the poller. */
  wait(options?: WaitOptions<OperationState<Event>>): Promise<Result>;
  /** Starts the operation and requests its state once, like `poll` of the poller. */
  poll(options?: RequestOptions): Promise<OperationState<Event>>;
}

/** A call that starts an operation which can be cancelled if its plan has a way to cancel. */
export interface Starting<Result, Body, Event, Declared>
  extends ApiPromiseWithHeaders<WithPoller<Result, Body, Event>, Declared>, Pollable<Result, Event> {}

type WithPoller<Result, Body, Event> = Joined<Body, MaybeCancellable<Result, Body, Event>>;

/**
 * Starts an operation, or resumes one.
 *
 * @param createFollower - Creates the follower of the operation.
 */
export function startOperation<Result, Body, Event, Input extends object, Declared>(
  like: ClientLike,
  plan: Plan,
  input: Input,
  { resume, ...options }: LongRunningOptions,
  createFollower: (call: StartedCall<Body, Input>) => Follower<Event, Result>,
): Starting<Result, Body, Event, Declared> {
  const client = clientOf(like);
  if (resume !== undefined) return pollable(resumed(client, plan, input, resume, createFollower));
  const call = apiPromise<WithPoller<Result, Body, Event>, Declared>(async (mode) => {
    // With `raw`, `data` is not read, so it may have any type.
    type Unread = WithPoller<Result, Body, Event>;
    const body = await respond<Body & Unread, Declared>(client, plan, input, options)(mode);
    if (mode.raw) return body;
    const { data, response } = body;
    const follower = createFollower({ client, plan, input, body: data, response, saved: undefined });
    const state = await blamingResponses(plan.id, () => follower.first());
    const lastResponse = { at: client.clock.now(), headers: response.headers };
    return {
      ...body,
      data: withPoller<Result, Body, Event>(client, plan, data, follower, state, lastResponse),
    };
  });
  return pollable(call);
}

/** Adds `wait` and `poll` to a call. */
function pollable<Result, Body, Event, Declared>(
  call: ApiPromiseWithHeaders<WithPoller<Result, Body, Event>, Declared>,
): Starting<Result, Body, Event, Declared> {
  return Object.assign(call, {
    wait: async (options?: WaitOptions<OperationState<Event>>): Promise<Result> => (await call).wait(options),
    poll: async (options?: RequestOptions): Promise<OperationState<Event>> => (await call).poll(options),
  });
}

function resumed<Result, Body, Event, Input extends object, Declared>(
  client: Client,
  plan: Plan,
  input: Input,
  text: string,
  createFollower: (call: StartedCall<Body, Input>) => Follower<Event, Result>,
): ApiPromiseWithHeaders<WithPoller<Result, Body, Event>, Declared> {
  const read = async (): Promise<WithPoller<Result, Body, Event>> => {
    const { body, state, follower: saved } = readSaved<Body, Event>(plan.id, text);
    const follower = createFollower({ client, plan, input, body, response: null, saved });
    return withPoller(client, plan, body, follower, state, null);
  };
  const data = read();
  const noResponse = async (): Promise<never> => {
    await data;
    throw new InvalidInputError(`${plan.id} was resumed: nothing was sent, so there is no response.`);
  };
  return Object.assign(data, { withResponse: noResponse, asResponse: noResponse });
}

/** Joins the response and its poller. */
function withPoller<Result, Body, Event>(
  { clock }: Client,
  { id }: Plan,
  body: Body,
  follower: Follower<Event, Result>,
  state: OperationState<Event>,
  lastResponse: LastResponse | null,
): WithPoller<Result, Body, Event> {
  return joinStarted(body, pollerOf(body, operationOf(id, clock, follower, state, lastResponse)));
}

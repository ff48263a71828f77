import type { Client, RequestOptions } from '../client.js';
import { InvalidInputError } from '../errors/sdk-error.js';
import type { Plan } from '../plan.js';
import { apiPromise, respond, type ApiPromise } from '../request.js';
import { blamingResponses, operationOf } from './operation.js';
import type { Answered } from './poll-loop.js';
import { joinStarted, pollerOf, type MaybeCancellable, type Poller, type Started } from './poller.js';
import type { Follower, OperationState, StartedCall } from './follower.js';
import { readSaved } from './saved-operation.js';

/** What a caller may set for a call that starts an operation. `signal` and the time-outs are for that call alone. */
export interface LongRunningOptions extends RequestOptions {
  /** Text of `serialize()`: goes on with that operation instead of starting one. Nothing is sent. */
  readonly resume?: string | undefined;
}

/** A call that starts an operation: awaits to its answer and a poller. */
export interface LongRunning<
  Answer,
  Event,
  Result,
  Declared = unknown,
  PollerType = Poller<Answer, Event, Result>,
> extends ApiPromise<Started<Answer, Event, Result, PollerType>, Declared> {}

/** The same where the plan alone tells whether the operation can be cancelled. */
export type Starting<Answer, Event, Result, Declared = unknown> = ApiPromise<
  WithPoller<Answer, Event, Result>,
  Declared
>;

type WithPoller<Answer, Event, Result> = Started<
  Answer,
  Event,
  Result,
  MaybeCancellable<Answer, Event, Result>
>;

/**
 * Starts an operation, or goes on with one.
 *
 * @param createFollower - Says how it is followed.
 */
export function startOperation<Answer, Event, Result, Input extends object, Declared>(
  client: Client,
  plan: Plan,
  input: Input,
  { resume, ...options }: LongRunningOptions,
  createFollower: (call: StartedCall<Answer, Input>) => Follower<Event, Result>,
): Starting<Answer, Event, Result, Declared> {
  if (resume !== undefined) return resumed(client, plan, input, resume, createFollower);
  return apiPromise(async (mode) => {
    // What nobody reads has any type.
    type Unread = WithPoller<Answer, Event, Result>;
    const answer = await respond<Answer & Unread, Declared>(client, plan, input, options, mode);
    if (mode.raw) return answer;
    const { data, response } = answer;
    const follower = createFollower({ client, plan, input, answer: data, response, saved: undefined });
    const state = await blamingResponses(plan.id, () => follower.first());
    const answered = { at: client.clock.now(), headers: response.headers };
    return {
      ...answer,
      data: withPoller<Answer, Event, Result>(client, plan, data, follower, state, answered),
    };
  });
}

function resumed<Answer, Event, Result, Input extends object, Declared>(
  client: Client,
  plan: Plan,
  input: Input,
  text: string,
  createFollower: (call: StartedCall<Answer, Input>) => Follower<Event, Result>,
): Starting<Answer, Event, Result, Declared> {
  const read = async (): Promise<WithPoller<Answer, Event, Result>> => {
    const { answer, state, follower: saved } = readSaved<Answer, Event>(plan.id, text);
    const follower = createFollower({ client, plan, input, answer, response: null, saved });
    return withPoller(client, plan, answer, follower, state, null);
  };
  const data = read();
  const noResponse = async (): Promise<never> => {
    await data;
    throw new InvalidInputError(`${plan.id} was resumed: nothing was sent, so there is no response.`);
  };
  return Object.assign(data, { withResponse: noResponse, asResponse: noResponse });
}

/** The answer with its poller. */
function withPoller<Answer, Event, Result>(
  { clock }: Client,
  { id }: Plan,
  answer: Answer,
  follower: Follower<Event, Result>,
  state: OperationState<Event>,
  answered: Answered | null,
): WithPoller<Answer, Event, Result> {
  return joinStarted(answer, pollerOf(answer, operationOf(id, clock, follower, state, answered)));
}

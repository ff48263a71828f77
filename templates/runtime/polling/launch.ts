import type { Client, RequestOptions } from '../client.js';
import { InvalidInputError } from '../errors/sdk-error.js';
import type { Plan } from '../plan.js';
import { request, type ApiPromise } from '../request.js';
import { operationOf, understand } from './operation.js';
import type { Answered } from './poll-loop.js';
import { joinStarted, pollerOf, type MaybeCancellable, type Poller, type Started } from './poller.js';
import type { Course, OperationState, Start } from './progress.js';
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
  Follower = Poller<Answer, Event, Result>,
> extends ApiPromise<Started<Answer, Event, Result, Follower>, Declared> {}

/** The same before its plan has told whether it can cancel. */
export type Launched<Answer, Event, Result, Declared = unknown> = ApiPromise<
  Ready<Answer, Event, Result>,
  Declared
>;

type Ready<Answer, Event, Result> = Started<Answer, Event, Result, MaybeCancellable<Answer, Event, Result>>;

/**
 * Starts an operation, or goes on with one.
 *
 * @param embark - Says how it is followed.
 */
export function launch<Answer, Event, Result, Input extends object, Declared>(
  client: Client,
  plan: Plan,
  input: Input,
  { resume, ...options }: LongRunningOptions,
  embark: (start: Start<Answer, Input>) => Course<Event, Result>,
): Launched<Answer, Event, Result, Declared> {
  if (resume !== undefined) return resumed(client, plan, input, resume, embark);
  const call = request<Answer, Declared>(client, plan, input, options);
  const answer = call.withResponse().then(async ({ data, response, ...rest }) => {
    const course = embark({ client, plan, input, answer: data, response, saved: undefined });
    const state = await understand(plan.id, () => course.first());
    const answered = { at: client.clock.now(), headers: response.headers };
    return { data: ready(client, plan, data, course, state, answered), response, ...rest };
  });
  const data = answer.then((settled) => settled.data);
  // Who asks for the response handles a failure there: `data` must not report it again.
  const silenced = <T>(promise: Promise<T>): Promise<T> => (data.catch(() => {}), promise);
  return Object.assign(data, {
    withResponse: () => silenced(answer),
    asResponse: () => silenced(call.asResponse()),
  });
}

function resumed<Answer, Event, Result, Input extends object, Declared>(
  client: Client,
  plan: Plan,
  input: Input,
  text: string,
  embark: (start: Start<Answer, Input>) => Course<Event, Result>,
): Launched<Answer, Event, Result, Declared> {
  const read = async (): Promise<Ready<Answer, Event, Result>> => {
    const { answer, state, course } = readSaved<Answer, Event>(plan.id, text);
    const start = { client, plan, input, answer, response: null, saved: course };
    return ready(client, plan, answer, embark(start), state, null);
  };
  const data = read();
  const noResponse = async (): Promise<never> => {
    await data;
    throw new InvalidInputError(`${plan.id} was resumed: nothing was sent, so there is no response.`);
  };
  return Object.assign(data, { withResponse: noResponse, asResponse: noResponse });
}

/** The answer with its poller. */
function ready<Answer, Event, Result>(
  { clock }: Client,
  { id }: Plan,
  answer: Answer,
  course: Course<Event, Result>,
  state: OperationState<Event>,
  answered: Answered | null,
): Ready<Answer, Event, Result> {
  return joinStarted(answer, pollerOf(answer, operationOf(id, clock, course, state, answered)));
}

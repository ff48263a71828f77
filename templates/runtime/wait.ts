import { clientOf, type Client, type ClientLike, type RequestOptions } from './client.js';
import { isNotFoundError } from './errors/api-errors.js';
import { pollRepeatedly, type LastResponse, type PollSource, type WaitOptions } from './polling/poll-loop.js';
import { UnreachableStateError, WaitTimeoutError } from './polling/wait-errors.js';
import type { ApiPromise } from './request.js';

/** Plan of a waiter for the state of a resource. */
export interface WaiterPlan<Input, Value, State extends string> {
  /** The name of the operation that reads the resource, for messages. */
  readonly id: string;
  /** The operation that reads the resource. */
  readonly read: (client: Client, input: Input, options?: RequestOptions) => ApiPromise<Value>;
  /** The state of the resource. */
  readonly state: (value: Value) => State | null | undefined;
  /** Final states. If the resource is in one of them, waiting for another state fails at once. */
  readonly final: readonly State[];
}

/** How to wait for the state of a resource. */
export interface WaitForOptions<Value> extends WaitOptions<Value> {
  /**
   * Whether to wait although the resource does not exist (yet). Default: false. A `NotFoundError` then ends the wait.
   */
  readonly tolerateNotFound?: boolean | undefined;
}

/**
 * Reads a resource again and again until it is in a state.
 *
 * @param state - The state to wait for, or several: any of them ends the wait.
 * @returns The resource as it was read last.
 * @throws UnreachableStateError, WaitTimeoutError; AbortedError; the errors of a read.
 */
export async function waitUntil<Input, Value, State extends string>(
  client: ClientLike,
  plan: WaiterPlan<Input, Value, State>,
  input: Input,
  state: NoInfer<State> | readonly NoInfer<State>[],
  options: WaitForOptions<Value> = {},
): Promise<Value> {
  const targets: readonly string[] = [state].flat();
  const source = sourceOf(clientOf(client), plan, input, targets, options.tolerateNotFound ?? false);
  const polls = pollRepeatedly(source, options);
  for (;;) {
    const { value } = await polls.next();
    if (value === null) continue;
    options.onProgress?.(value);
    const found = plan.state(value);
    if (found === null || found === undefined) continue;
    if (targets.includes(found)) return value;
    if (plan.final.includes(found)) throw new UnreachableStateError(plan.id, found, targets, value);
  }
}

/** Creates the source to poll. Its state is null if the resource does not exist. */
function sourceOf<Input, Value, State extends string>(
  client: Client,
  plan: WaiterPlan<Input, Value, State>,
  input: Input,
  targets: readonly string[],
  tolerateNotFound: boolean,
): PollSource<Value | null> {
  const { clock } = client;
  const observed = new Map<string, number>();
  let last: Value | null = null;
  let lastResponse: LastResponse | null = null;
  const see = (state: string, value: Value | null, headers: Headers): void => {
    observed.set(state, (observed.get(state) ?? 0) + 1);
    last = value;
    lastResponse = { at: clock.now(), headers };
  };
  return {
    clock,
    lastResponse: () => lastResponse,
    current: () => last,
    async poll(options) {
      try {
        const { data, response } = await plan.read(client, input, options).withResponse();
        see(plan.state(data) ?? '(none)', data, response.headers);
      } catch (error) {
        if (!tolerateNotFound || !isNotFoundError(error)) throw error;
        see('(not found)', null, error.headers);
      }
    },
    expired: (_polls, failure) => new WaitTimeoutError(plan.id, targets, observed, last, failure),
  };
}

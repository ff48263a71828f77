import type { HeaderValues, RequestOptions } from '../client.js';
import { isApiError, type ApiError } from '../errors/api-errors.js';
import { InvalidInputError, SdkError } from '../errors/sdk-error.js';
import { follow } from '../follow.js';
import type { Plan, Reader } from '../plan.js';
import { readJson } from '../read/json.js';
import type { ApiPromise } from '../request.js';
import { readingPlan, unconditional } from './follow-up.js';
import type { Follower, OperationState, Polled, StartedCall } from './follower.js';
import { firstState, nextState, resultSource, type FinalPlace, type HeaderState } from './header-state.js';
import { lackOf, provisioningOf, stateOf, type StatusRules } from './header-status.js';
import type { Backoff } from './poll-loop.js';
import { readAnything, readStatus, type Snapshot } from './snapshot.js';

/** Settings of polling by header, from the document. */
export interface HeaderRules extends StatusRules {
  /** The place of the result. Default: the method decides. */
  readonly finalStateVia?: FinalPlace;
  /** Reads the result, if it is not the operation's own response. */
  readonly read?: Plan['read'];
  /** Milliseconds between polls, if the document gives them. */
  readonly intervalMs?: number;
}

/** Follows an operation by the tables in sdkwright's docs/long-running.md. */
export class HeaderFollower<Body, Result> implements Follower<unknown, Result> {
  readonly backoff: Partial<Backoff>;
  readonly cancel = null;
  readonly #rules: HeaderRules;
  readonly #call: StartedCall<Body, object>;
  /** The headers of the starting call. All further requests have them too. */
  readonly #headers: HeaderValues | undefined;
  /** Reads the operation's own response, or the result. */
  readonly #own: Reader<unknown>;
  #state: HeaderState;
  /** The response that reported success. */
  #last: Snapshot | null = null;

  constructor(rules: HeaderRules, call: StartedCall<Body, object>, headers: HeaderValues | undefined) {
    this.backoff = rules.intervalMs === undefined ? {} : { initialMs: rules.intervalMs, factor: 1 };
    this.#rules = rules;
    this.#call = call;
    this.#headers = headers;
    this.#own = (rules.read ?? call.plan.read)?.(undefined) ?? readJson();
    this.#state = call.response ? startOf(rules, call, call.response) : savedState(call);
  }

  first(): OperationState<unknown> {
    const { body, response } = this.#call;
    const { followed } = this.#state;
    const provisioning = provisioningOf(this.#rules, body);
    if (followed === 'nothing' && provisioning !== null)
      return stateOf(this.#rules, 'resource', response?.status ?? 200, body);
    if (followed === 'nothing') return { status: 'succeeded', event: null };
    return { status: 'running', event: followed === 'resource' && provisioning !== null ? body : null };
  }

  async poll(options: RequestOptions): Promise<Polled<unknown>> {
    const { followed, url } = this.#state;
    try {
      const { data, response } = await this.#get<Snapshot>(url, this.#pollReader(), options).withResponse();
      const { headers, status } = response;
      const state = stateOf(this.#rules, followed, status, data.json);
      // After the end of the work, later responses change nothing.
      if (this.#last === null) this.#state = nextState(this.#state, response, data.json);
      if (state.status === 'succeeded') this.#last ??= data;
      return { state, headers };
    } catch (error) {
      if (followed !== 'resource' || this.#call.plan.method !== 'DELETE' || !isGone(error)) throw error;
      this.#state = { ...this.#state, followed: 'gone' };
      return { state: { status: 'succeeded', event: null }, headers: error.headers };
    }
  }

  async result(_event: unknown, options: RequestOptions): Promise<Result> {
    // The generator wrote the plan together with the type of the result.
    return (this.#rules.noResult ? undefined : await this.#resultValue(options)) as Result;
  }

  save(): HeaderState {
    return this.#state;
  }

  async #resultValue(options: RequestOptions): Promise<unknown> {
    const { body, plan } = this.#call;
    const source = resultSource(this.#state, plan.method, this.#rules.finalStateVia);
    if (source === 'none') return undefined;
    if (source === 'first') return body;
    if (source !== 'last') return this.#get(source.url, this.#own, options);
    // An operation that is resumed after its end has no last response.
    const value = await (this.#last?.result() ?? this.#get(this.#state.url, this.#own, options));
    const isMissing = value === undefined && this.#state.followed === 'location' && replaces(plan);
    return isMissing ? this.#get('', this.#own, options) : value;
  }

  #pollReader(): Reader<Snapshot> {
    const { followed } = this.#state;
    if (followed === 'location') return readAnything(this.#own);
    return readStatus(this.#own, (json, status) => lackOf(this.#rules, followed, status, json));
  }

  #get<T>(url: string, reader: Reader<unknown>, options: RequestOptions): ApiPromise<T> {
    const { client, plan, input } = this.#call;
    const { headers = this.#headers, ...rest } = options;
    return follow<T>(client, readingPlan(plan, reader), input, url, {
      ...rest,
      headers: headers && unconditional(headers),
    });
  }
}

/** Whether the operation leaves a resource at its own URL. */
function replaces({ method }: Plan): boolean {
  return method === 'PUT' || method === 'PATCH';
}

/** Whether a failure means that the resource no longer exists. */
function isGone(error: unknown): error is ApiError {
  return isApiError(error) && (error.status === 404 || error.status === 410);
}

function startOf<Body>(
  rules: HeaderRules,
  { body, plan }: StartedCall<Body, object>,
  response: Response,
): HeaderState {
  const { status } = response;
  const state = firstState(plan.method, response, provisioningOf(rules, body));
  if (state === null)
    throw new SdkError(`${plan.id}: was accepted, but no header of the response has the URL of its status`);
  const isEmpty = body === undefined && (status === 200 || status === 201);
  if (state.followed === 'nothing' && isEmpty && replaces(plan) && !rules.noResult)
    throw new SdkError(`${plan.id}: ${status} without a body, so the resource is missing`);
  return state;
}

/** The state that `save` returned. */
function savedState<Body>({ plan, saved }: StartedCall<Body, object>): HeaderState {
  if (isState(saved)) return saved;
  throw new InvalidInputError(`${plan.id} cannot be resumed: the text has no URL of its status.`);
}

function isState(saved: unknown): saved is HeaderState {
  const { followed, url, location }: Readonly<Record<string, unknown>> = Object(saved);
  return typeof followed === 'string' && typeof url === 'string' && location !== undefined;
}

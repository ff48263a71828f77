import { SdkError } from '../errors/sdk-error.js';
import { isTimeoutError } from '../errors/timeout-error.js';
import type { Clock } from '../clock.js';
import type { RequestOptions } from '../options.js';
import type { Course } from './course.js';
import { OperationCancelledError } from './operation-cancelled-error.js';
import { OperationFailedError } from './operation-failed-error.js';
import type { OperationState } from './operation-state.js';
import { OperationTimeoutError } from './operation-timeout-error.js';
import {
  defaultTimeoutMs,
  polls,
  type Answered,
  type PollOptions,
  type PollSource,
  type WaitOptions,
} from './poll-loop.js';

type Listener<Event> = (state: OperationState<Event>) => void;

/** A started operation: its progress, which all who wait for it share. */
export class Operation<Event, Result> implements PollSource<OperationState<Event>> {
  readonly clock: Clock;
  readonly #id: string;
  readonly #course: Course<Event, Result>;
  readonly #listeners = new Set<Listener<Event>>();
  #state: OperationState<Event>;
  #answered: Answered | null;
  #result: { readonly value: Result } | null = null;

  constructor(
    id: string,
    clock: Clock,
    course: Course<Event, Result>,
    state: OperationState<Event>,
    answered: Answered | null,
  ) {
    this.#id = id;
    this.clock = clock;
    this.#course = course;
    this.#state = state;
    this.#answered = answered;
  }

  current(): OperationState<Event> {
    return this.#state;
  }

  isDone(): boolean {
    return this.#state.status !== 'running';
  }

  lastAnswer(): Answered | null {
    return this.#answered;
  }

  /** Looks once, unless the operation is done. An answer that comes after another brought its end changes nothing. */
  async look(options: RequestOptions): Promise<void> {
    if (this.isDone()) return;
    const { state, response } = await understand(this.#id, () => this.#course.poll(options));
    if (this.isDone()) return;
    this.#state = state;
    this.#answered = { at: this.clock.now(), headers: response.headers };
    for (const listener of [...this.#listeners]) listener(state);
  }

  listen(listener: Listener<Event>): () => void {
    const own: Listener<Event> = (state) => listener(state);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  /** The present state, then that of each look, up to the last. */
  async *states(options: PollOptions = {}): AsyncGenerator<OperationState<Event>, void, undefined> {
    const looks = polls(this, { ...options, backoff: { ...this.#course.backoff, ...options.backoff } });
    let state = this.#state;
    yield state;
    while (state.status === 'running') {
      state = this.isDone() ? this.#state : (await looks.next()).value;
      yield state;
    }
  }

  /** Waits for the end, whatever it is. */
  async end(options: WaitOptions<OperationState<Event>>): Promise<OperationState<Event>> {
    let last = this.#state;
    for await (last of this.states(options)) options.onProgress?.(last);
    return last;
  }

  /** Waits for the end, and gives the result or throws what stands in its place. */
  async wait(options: WaitOptions<OperationState<Event>>): Promise<Result> {
    const { timeoutMs = defaultTimeoutMs, signal } = options;
    const deadline = this.clock.now() + timeoutMs;
    const state = await this.end(options);
    if (state.status === 'failed') throw new OperationFailedError(this.#id, state.event, state.reason);
    if (state.status === 'cancelled') throw new OperationCancelledError(this.#id, state.event, state.reason);
    const leftMs = Math.max(deadline - this.clock.now(), 0);
    try {
      return await this.#fetchResult(state.event, {
        signal,
        timeoutMs: leftMs === Infinity ? undefined : leftMs,
      });
    } catch (cause) {
      if (!isTimeoutError(cause) || this.clock.now() < deadline) throw cause;
      throw new OperationTimeoutError(
        this.#id,
        state.event,
        'succeeded, but its result could not be read in time',
        { cause },
      );
    }
  }

  expired(looks: number, cause: unknown): Error {
    const reason = `was still running after ${looks} ${looks === 1 ? 'poll' : 'polls'}`;
    return new OperationTimeoutError(
      this.#id,
      this.#state.event,
      reason,
      cause === undefined ? {} : { cause },
    );
  }

  /** Asks the service to stop, and waits for the end: it may be too late for a cancellation. */
  async cancel(options: PollOptions): Promise<OperationState<Event>> {
    const { signal, timeoutMs } = options;
    const request = { signal, timeoutMs: timeoutMs === Infinity ? undefined : timeoutMs };
    if (!this.isDone()) await understand(this.#id, async () => this.#course.cancel?.(request));
    return this.end(options);
  }

  save(): unknown {
    return this.#course.save();
  }

  async #fetchResult(event: Event | null, options: RequestOptions): Promise<Result> {
    this.#result ??= { value: await understand(this.#id, () => this.#course.result(event, options)) };
    return this.#result.value;
  }
}

/** Follows an answer that may not be what the document says: looking for what it lacks fails with a TypeError. */
export async function understand<T>(id: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new SdkError(
      `${id}: cannot be followed, an answer is not what the document says: ${cause.message}`,
      { cause },
    );
  }
}

import { parentPort, Worker } from 'node:worker_threads';

interface PendingCall<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/** Size of a worker's young generation in megabytes. With the default of 48, garbage fills most of it. */
const youngMegabytes = 8;

/** A worker that responds to requests in their order. It keeps the process alive only while a request is open. */
export class Thread<Request, Result> {
  readonly #worker: Worker;
  /** Open calls by number. A list would be slow: removing its first item takes linear time. */
  readonly #pending = new Map<number, PendingCall<Result>>();
  #calls = 0;
  #settled = 0;
  /** The error that ended the worker; null while it runs. */
  #failure: unknown = null;

  /** @param file - the module that the worker runs; it calls {@link serveRequests} */
  constructor(file: URL) {
    this.#worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    this.#worker.on('message', (result: Result) => this.#settle(result));
    this.#worker.once('error', (error) => this.#fail(error));
    this.#worker.once('exit', () => this.#fail(new Error('its thread ended early')));
    // After the listeners, because a listener refs the worker again.
    this.#worker.unref();
  }

  /**
   * Sends a request.
   *
   * @returns the result
   * @throws the error of the worker, from this or an earlier request: the first error ends it
   */
  call(request: Request): Promise<Result> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#pending.set(this.#calls, { resolve, reject });
      this.#calls += 1;
      this.#worker.ref();
      this.#worker.postMessage(request);
    });
  }

  /** Ends the worker at once. Rejects open requests. */
  async end(): Promise<void> {
    this.#fail(new Error('its thread was ended'));
    await this.#worker.terminate();
  }

  #settle(result: Result): void {
    const call = this.#pending.get(this.#settled);
    this.#pending.delete(this.#settled);
    this.#settled += 1;
    if (this.#pending.size === 0) this.#worker.unref();
    call?.resolve(result);
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
  }
}

/** Serves the requests of a {@link Thread} in the worker's module. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a worker states the type of its requests
export function serveRequests<Request, Result>(serve: (request: Request) => Result | Promise<Result>): void {
  const take = inOrder(serve, (result) => parentPort?.postMessage(result));
  // An error ends the worker.
  parentPort?.on('message', (request: Request) => void take(request));
}

/**
 * Requests that are open at a time: enough to use the time in which one waits. For each, oxfmt may start a thread with memory of
 * its own, which costs more than it saves.
 */
const mostOpen = 4;

/**
 * Begins requests while others are open, and gives the results in the order of the requests.
 *
 * @returns a function that takes a request. Its promise rejects with the first error of this request or an earlier one.
 */
export function inOrder<Request, Result>(
  serve: (request: Request) => Result | Promise<Result>,
  respond: (result: Result) => void,
): (request: Request) => Promise<void> {
  const begin = fewAtATime(serve);
  let earlier = Promise.resolve();
  return (request) => {
    earlier = Promise.all([begin(request), earlier]).then(([own]) => respond(own));
    return earlier;
  };
}

/** Begins the work on a request when fewer than {@link mostOpen} earlier ones are open. */
export function fewAtATime<Request, Result>(
  serve: (request: Request) => Result | Promise<Result>,
): (request: Request) => Promise<Result> {
  /** The last results, oldest first. */
  const last: Promise<unknown>[] = Array.from({ length: mostOpen }, () => Promise.resolve());
  return (request) => {
    const result = Promise.resolve(last.shift()).then(() => serve(request));
    last.push(result.catch(() => undefined));
    return result;
  };
}

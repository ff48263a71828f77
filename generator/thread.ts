import { parentPort, Worker } from 'node:worker_threads';

interface PendingCall<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/** Size of a worker's young generation in megabytes. With the default of 48, garbage fills most of it. */
const youngMegabytes = 8;

/** A worker that serves requests one by one. It keeps the process alive only while a request is open. */
export class Thread<Request, Result> {
  readonly #worker: Worker;
  readonly #pending: PendingCall<Result>[] = [];
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
      this.#pending.push({ resolve, reject });
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
    const call = this.#pending.shift();
    if (this.#pending.length === 0) this.#worker.unref();
    call?.resolve(result);
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason;
    for (const { reject } of this.#pending.splice(0)) reject(this.#failure);
  }
}

/** Serves the requests of a {@link Thread} in the worker's module. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a worker states the type of its requests
export function serveRequests<Request, Result>(serve: (request: Request) => Result | Promise<Result>): void {
  let before = Promise.resolve();
  parentPort?.on('message', (request: Request) => {
    before = before.then(async () => parentPort?.postMessage(await serve(request)));
  });
}

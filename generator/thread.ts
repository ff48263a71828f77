import { parentPort, Worker } from 'node:worker_threads';

interface PendingCall<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/** Megabytes for the young generation of a thread. With the default of 48, garbage fills most of it. */
const youngMegabytes = 8;

/** A thread that serves requests one by one. It keeps the process alive only while a request is open. */
export class Thread<Request, Result> {
  readonly #worker: Worker;
  readonly #pending: PendingCall<Result>[] = [];
  /** Why the thread serves no more requests; null while it does. */
  #failure: unknown = null;

  /** @param file - what the thread runs: it calls {@link serveRequests} */
  constructor(file: URL) {
    this.#worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    this.#worker.on('message', (result: Result) => this.#settle(result));
    this.#worker.once('error', (error) => this.#fail(error));
    this.#worker.once('exit', () => this.#fail(new Error('its thread ended early')));
    // Only now: to listen to a worker keeps the process alive.
    this.#worker.unref();
  }

  /**
   * @returns the result
   * @throws what the thread threw, now or before: it ends with the first error
   */
  call(request: Request): Promise<Result> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#pending.push({ resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(request);
    });
  }

  /** Ends the thread, whatever it is doing. Open requests are rejected. */
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

/** For the file that a {@link Thread} runs. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a thread names what it is asked
export function serveRequests<Request, Result>(serve: (request: Request) => Result | Promise<Result>): void {
  let before = Promise.resolve();
  parentPort?.on('message', (request: Request) => {
    before = before.then(async () => parentPort?.postMessage(await serve(request)));
  });
}

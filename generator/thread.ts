import { parentPort, Worker } from 'node:worker_threads';

interface Asker<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Megabytes for what a thread has just made: of the 48 that it may have by default, it leaves most full of what nobody needs. */
const youngMegabytes = 16;

/** A thread that answers questions, one after the other. It keeps the process alive only while it owes an answer. */
export class Thread<Question, Answer> {
  readonly #worker: Worker;
  readonly #askers: Asker<Answer>[] = [];
  /** Why no more answers come; null while they do. */
  #failure: unknown = null;

  /** @param file - what the thread runs: it calls {@link answerQuestions} */
  constructor(file: URL) {
    this.#worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.once('error', (error) => this.#fail(error));
    this.#worker.once('exit', () => this.#fail(new Error('its thread ended early')));
    // Only now: to listen to a worker keeps the process alive.
    this.#worker.unref();
  }

  /**
   * @returns the answer
   * @throws what the thread threw, now or before: it ends with the first error
   */
  ask(question: Question): Promise<Answer> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#askers.push({ resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(question);
    });
  }

  /** Ends the thread, whatever it is doing. Questions that it owes an answer are rejected. */
  async end(): Promise<void> {
    this.#fail(new Error('its thread was ended'));
    await this.#worker.terminate();
  }

  #settle(answer: Answer): void {
    const asker = this.#askers.shift();
    if (this.#askers.length === 0) this.#worker.unref();
    asker?.resolve(answer);
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason;
    for (const { reject } of this.#askers.splice(0)) reject(this.#failure);
  }
}

/** For the file that a {@link Thread} runs. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a thread names what it is asked
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  let before = Promise.resolve();
  parentPort?.on('message', (question: Question) => {
    before = before.then(async () => parentPort?.postMessage(await answer(question)));
  });
}

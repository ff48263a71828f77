import { Worker } from 'node:worker_threads';

/** The thread that prints, which keeps the process alive only while a text is on it. Texts come back in their order. */
export class PrintThread {
  readonly #worker: Worker;
  readonly #waiting: ((text: string) => void)[] = [];
  /** Settles when the thread breaks; nothing comes back from then on. */
  readonly #broken: Promise<never>;

  /** @param file - what the thread runs: it gets texts, and answers each */
  constructor(file: URL) {
    this.#worker = new Worker(file);
    this.#worker.unref();
    this.#worker.on('message', (text: string) => this.#waiting.shift()?.(text));
    this.#broken = new Promise((_, reject) => this.#worker.once('error', reject));
    this.#broken.catch(() => undefined);
  }

  async print(text: string): Promise<string> {
    this.#worker.ref();
    const printed = new Promise<string>((resolve) => this.#waiting.push(resolve));
    this.#worker.postMessage(text);
    try {
      return await Promise.race([printed, this.#broken]);
    } finally {
      if (this.#waiting.length === 0) this.#worker.unref();
    }
  }
}

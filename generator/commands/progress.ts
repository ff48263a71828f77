import type { Writable } from 'node:stream';
import type { Spinner } from 'yocto-spinner';

/** Delay before the spinner. A shorter run shows none. */
const delayMs = 1_000;

/**
 * Shows the current step with a spinner in a terminal, if a run takes longer than a second.
 *
 * A step that blocks the event loop stops the animation, but the text of the next step still appears.
 */
export class Progress {
  readonly #terminal: Writable | null;
  #create: ((options: { text: string }) => Spinner) | null = null;
  #spinner: Spinner | null = null;
  #text: string | null = null;
  #begun: number | null = null;
  #isScheduled = false;

  /** @param terminal - null shows nothing: the output is piped, or a machine reads it */
  constructor(terminal: Writable | null) {
    this.#terminal = terminal;
    if (terminal !== null) void this.#load(terminal);
  }

  /** Shows a step until the next text or {@link clear}. */
  show(text: string): void {
    if (this.#terminal === null) return;
    this.#text = text;
    this.#begun ??= performance.now();
    if (this.#spinner !== null) this.#spinner.text = text;
    else if (performance.now() - this.#begun >= delayMs) this.#start();
    else this.#schedule();
  }

  /** Removes the step from the terminal. */
  clear(): void {
    this.#text = null;
    this.#spinner?.stop();
    this.#spinner = null;
  }

  #start(): void {
    if (this.#text === null || this.#create === null || this.#spinner !== null) return;
    this.#spinner = this.#create({ text: this.#text }).start();
  }

  /** Loads the spinner when the run starts, so that it can start even if the event loop is blocked later. */
  async #load(terminal: Writable): Promise<void> {
    const { default: yoctoSpinner } = await import('yocto-spinner');
    // A signal ends the run. The spinner must not end the process.
    this.#create = ({ text }) => yoctoSpinner({ text, stream: terminal, handleSignals: false });
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => this.#start(), delayMs).unref();
  }
}

import type { Terminal } from './terminal.js';

/** Shows a spinner on stderr until the task ends, if stderr is a terminal. */
export async function withSpinner<T>(
  text: string,
  { stderr }: Terminal,
  task: (update: (text: string) => void) => PromiseLike<T>,
): Promise<T> {
  if (!stderr.isTTY) return task(() => {});
  const { default: yoctoSpinner } = await import('yocto-spinner');
  // By default, the spinner ends the process on Ctrl-C, before the program can say how to resume.
  const spinner = yoctoSpinner({ text, stream: process.stderr, handleSignals: false }).start();
  try {
    return await task((next) => {
      spinner.text = next;
    });
  } finally {
    spinner.stop();
  }
}

import type { Terminal } from './terminal.js';

/** Shows a spinner on stderr until the task ends, if stderr is a terminal. */
export async function withSpinner<T>(
  text: string,
  { stderr }: Terminal,
  task: (update: (text: string) => void) => PromiseLike<T>,
): Promise<T> {
  if (!stderr.isTTY) return task(() => {});
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const spinner = yoctoSpinner({ text, stream: process.stderr }).start();
  try {
    return await task((next) => {
      spinner.text = next;
    });
  } finally {
    spinner.stop();
  }
}

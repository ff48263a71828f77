import type { Command } from 'commander';
import { UsageError } from './usage-error.js';

/** Shells with completion. */
const shells = ['bash', 'zsh', 'fish'];

/** Prints the script that adds completion to a shell. */
export async function printCompletionScript(bin: string, shell: string): Promise<void> {
  if (!shells.includes(shell))
    throw new UsageError(`completion: expected ${shells.join(', ')}, found "${shell}".`);
  const { script } = await import('@bomb.sh/tab');
  script(shell, bin, bin);
}

/** Prints the words that may follow the arguments, for the script of a shell. */
export async function complete(parser: Command, args: readonly string[]): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  tab(parser, { completionCommandName: 'completion-script' }).parse([...args]);
}

import type { Invocation } from './invoke.js';
import { safeLine } from './safe-text.js';

/** Whether a destructive command may run. In a terminal the user is asked, unless the arguments have `--yes`. */
export async function confirmed(
  { program, command, words, options, terminal }: Invocation,
  input: object,
): Promise<boolean> {
  const asks = program.confirm && command.destructive && terminal.stdin.isTTY && terminal.stderr.isTTY;
  if (!asks || options['yes'] !== undefined) return true;
  const { confirm } = await import('@clack/prompts');
  const values = Object.values(input)
    .filter((value) => typeof value === 'string')
    .slice(0, 2);
  const message = safeLine(`${words.join(' ')} ${values.join(' ')}: this cannot be undone. Continue?`);
  return (await confirm({ message, initialValue: false, output: process.stderr })) === true;
}

import type { Call } from '../../../contract/types.ts';
import { cliArguments } from '../../samples/cli.ts';
import type { CliScope } from '../cli-scope.ts';

/**
 * Arguments of an example, without the program's name, on one line: `machines get --id machine-id`.
 *
 * @param extra - arguments after those of the call
 */
export function exampleOf(call: Call, cli: CliScope, extra: readonly string[] = []): string {
  const { command, flags } = cliArguments(call, cli.options.spelling, cli);
  return [...command, ...flags, ...extra].join(' ');
}

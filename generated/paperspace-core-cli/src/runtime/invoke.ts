import { clientSettings, settingLookup, type Options } from './connection.js';
import { exitCodes } from './failure.js';
import { formats } from './output/format.js';
import type { Look } from './output/printer.js';
import { printResult } from './output/result.js';
import { readInput, type WrittenInput } from './read-input.js';
import type { Client, CommandSpec, ProgramSpec } from './spec.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** A command as the user wrote it. */
export interface Invocation {
  readonly program: ProgramSpec;
  readonly command: CommandSpec;
  /** Words of the command: `['machines', 'get']`. */
  readonly words: readonly string[];
  /** General options by id. An option without a value is `true`. */
  readonly options: Options;
  readonly input: WrittenInput;
  readonly terminal: Terminal;
}

/** A call of the SDK, ready to be made. */
export interface ReadyCall extends Invocation {
  readonly client: Client;
  /** The arguments of the SDK's function between the client and its options: the input, if it has one. */
  readonly args: readonly object[];
  /** The last argument of the SDK's function. */
  readonly settings: {
    readonly signal: AbortSignal;
    readonly timeoutMs?: number;
    readonly contentType?: string;
  };
  readonly look: Look;
}

/**
 * Calls the SDK for a command and prints the result. Loading modules takes half of the time of a call, so it imports what only some
 * calls need when they need it.
 *
 * @returns the exit code
 * @throws UsageError; the errors of the SDK
 */
export async function invoke(invocation: Invocation, signal: AbortSignal): Promise<number> {
  const { program, command, options, terminal } = invocation;
  const isShown = options['dryRun'] !== undefined;
  const input = await readInput(program, command, invocation.input, terminal.stdin);
  const lookup = await settingLookup(program, options, terminal);
  const connection = await clientSettings(program, lookup, isShown, terminal);
  const prepare = async (more: object, ended: AbortSignal): Promise<ReadyCall> => ({
    ...invocation,
    client: await program.createClient({ ...connection, ...more }),
    args: command.need === 'none' ? [] : [input],
    settings: await callSettings(options, ended),
    look: lookOf(invocation),
  });
  if (isShown) {
    const { showRequest } = await import('./show-request.js');
    return showRequest(prepare, terminal);
  }
  if (command.destructive) {
    const { confirmed } = await import('./confirm.js');
    if (!(await confirmed(invocation, input))) return exitCodes.interrupted;
  }
  await callAndPrint(await prepare(await clientHooks(invocation), signal));
  return exitCodes.done;
}

async function clientHooks({ options, terminal }: Invocation): Promise<object> {
  if (options['verbose'] === undefined) return {};
  const { showingHooks } = await import('./request-hooks.js');
  return { hooks: showingHooks(terminal.stderr) };
}

async function callSettings(
  { timeout, contentType }: Options,
  signal: AbortSignal,
): Promise<ReadyCall['settings']> {
  const type = contentType === undefined ? {} : { contentType };
  if (timeout === undefined) return { signal, ...type };
  const { readDuration } = await import('./duration.js');
  return { signal, timeoutMs: readDuration('--timeout', timeout), ...type };
}

function lookOf({ command, options, terminal }: Invocation): Look {
  const named = options['json'] === undefined ? options['output'] : 'json';
  const columns = options['columns']?.split(',').map((name) => name.trim());
  return {
    format: formats.find((name) => name === named) ?? (terminal.stdout.isTTY ? 'table' : 'json'),
    columns: columns ?? (command.kind === 'list' ? command.columns : undefined) ?? null,
    query: options['query'] ?? null,
    idField: command.idField ?? 'id',
  };
}

async function callAndPrint(ready: ReadyCall): Promise<void> {
  const { command, client, args, settings, look, options, terminal } = ready;
  switch (command.kind) {
    case 'call':
      return printResult(await command.call(client, ...args, settings), look, options['outFile'], terminal);
    case 'list': {
      const { printList } = await import('./print-list.js');
      return printList(command.call(client, ...args, settings), ready);
    }
    case 'work': {
      const { printWork } = await import('./print-work.js');
      return printWork((own) => command.call(client, ...args, { ...settings, ...own }), ready);
    }
    case 'wait': {
      const { withSpinner } = await import('./spinner.js');
      const state = options['state'] ?? command.preferred;
      if (state === null) throw new UsageError(`missing --state <${command.states.join('|')}>`);
      const value = await withSpinner(`waiting for the state ${state}`, terminal, () =>
        command.call(client, ...args, state, settings),
      );
      return printResult(value, look, options['outFile'], terminal);
    }
  }
}

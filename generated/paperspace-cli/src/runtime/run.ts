import { CommanderError, type Command } from 'commander';
import { asksForJson, canonicalArguments } from './canonical-arguments.js';
import { commandFlags, type CommandFlags } from './command-flags.js';
import { exitCodes, reportFailure } from './failure.js';
import { findCommand, type FoundCommand } from './find-command.js';
import { programParser, type FlagTexts } from './parser.js';
import type { Options } from './connection.js';
import type { WrittenInput } from './read-input.js';
import { safeText } from './safe-text.js';
import type { ProgramSpec } from './spec.js';
import { processTerminal, type Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Runs a program with the arguments of its terminal. It never throws: stderr shows the error.
 *
 * @returns the exit code: 0 done, 1 the service failed, 2 usage, 3 not signed in or not allowed, 4 not found, 5 too
 * late, 130 interrupted
 */
export async function run(program: ProgramSpec, terminal: Terminal = processTerminal()): Promise<number> {
  const [first, second, ...rest] = terminal.argv;
  if (first === 'complete' && second === '--') return completeArguments(program, rest, terminal);
  const argv = expanded(program, terminal.argv);
  let asJson = false;
  const stop = new AbortController();
  const ignore = terminal.onInterrupt(() => stop.abort());
  try {
    const found = await findCommand(program, argv);
    const flags = commandFlags(program, found.command);
    asJson = asksForJson(found.rest, flags);
    return await runCommand(program, found, flags, stop.signal, terminal);
  } catch (error) {
    if (isHelp(error)) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return await reportFailure(program, usageError(error), asJson, terminal);
  } finally {
    ignore();
  }
}

/** `help machines` stands for `machines --help`, and `whoami` for the call that says who is signed in. */
function expanded({ whoami }: ProgramSpec, argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv;
  if (first === 'help') return [...rest, '--help'];
  return first === 'whoami' && whoami !== null ? [...whoami, ...rest] : argv;
}

/** Whether the parser has printed help or the version. Without a command, that is wrong usage. */
function isHelp(error: unknown): error is CommanderError {
  return error instanceof CommanderError && /\.(?:help|helpDisplayed|version)$/.test(error.code);
}

/** An error of the parser as an error of ours. */
function usageError(error: unknown): unknown {
  return error instanceof CommanderError ? new UsageError(error.message.replace(/^error: /, '')) : error;
}

async function runCommand(
  program: ProgramSpec,
  found: FoundCommand,
  flags: CommandFlags,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<number> {
  const { words, rest } = found;
  const { args, parts } = canonicalArguments(rest, flags);
  let exitCode: number = exitCodes.done;
  const parser = programParser(
    program,
    found,
    flags,
    async (spec, texts, positional) => {
      const { invoke } = await import('./invoke.js');
      const { options, values, body } = sortTexts(flags, texts);
      const input: WrittenInput = { values, positional, parts, body };
      exitCode = await invoke({ program, command: spec, words, options, input, terminal }, signal);
    },
    (name, texts, own) => runBuiltIn(program, name, optionsOf(program, texts), own, terminal),
  );
  await configured(parser, terminal).parseAsync([...words, ...args], { from: 'user' });
  return exitCode;
}

/** Makes a parser and its subcommands print to the terminal, and throw instead of ending the process. */
function configured(parser: Command, terminal: Terminal): Command {
  const { stdout, stderr } = terminal;
  parser.exitOverride().configureOutput({
    writeOut: (text) => void stdout.write(safeText(text)),
    writeErr: (text) => void stderr.write(safeText(text)),
    // `run` reports the error that the parser throws.
    outputError: () => {},
    getOutHelpWidth: () => stdout.columns ?? 100,
    getErrHelpWidth: () => stderr.columns ?? 100,
  });
  for (const below of parser.commands) {
    below.copyInheritedSettings(parser);
    configured(below, terminal);
  }
  return parser;
}

/** The texts of general options by their id, and the texts of inputs by their key. */
function sortTexts(
  flags: CommandFlags,
  texts: FlagTexts,
): { readonly options: Options; readonly values: FlagTexts; readonly body: string | undefined } {
  const options: Record<string, string | undefined> = {};
  const values = new Map<string, readonly string[]>();
  for (const flag of flags.all) {
    const written = texts.get(flag.name);
    if (!written) continue;
    if (flag.of === 'input') values.set(flag.input.key, written);
    else options[flag.option.id] = written.at(-1);
  }
  return { options, values, body: options['body'] };
}

function optionsOf(program: ProgramSpec, texts: FlagTexts): Options {
  return sortTexts(commandFlags(program, null), texts).options;
}

async function runBuiltIn(
  program: ProgramSpec,
  name: string,
  options: Options,
  [argument = '']: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const own = name.replace(/^cli-/, '');
  if (own === 'completion') {
    const { printCompletionScript } = await import('./complete.js');
    return printCompletionScript(program.bin, argument, terminal);
  }
  const { login, logout, signInStatus } = await import('./sign-in.js');
  if (own === 'login') return login(program, options, terminal);
  return own === 'logout' ? logout(program, options, terminal) : signInStatus(program, options, terminal);
}

async function completeArguments(
  program: ProgramSpec,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { complete } = await import('./complete.js');
  const found = await findCommand(program, args);
  const flags = commandFlags(program, found.command);
  const nothing = async (): Promise<void> => {};
  await complete(configured(programParser(program, found, flags, nothing, nothing), terminal), args);
  return exitCodes.done;
}

import { commandFlags, type Flag } from './command-flags.js';
import { loose } from './spelling.js';
import type { ProgramSpec } from './spec.js';

/** A command that every program has. */
export interface BuiltInCommand {
  readonly name: string;
  readonly summary: string;
  readonly argument?: string;
  readonly flags: readonly Flag[];
}

/**
 * The commands that every program has. If the API has a command of the same name, the built-in command is `cli-<name>`.
 */
export function builtInCommands(program: ProgramSpec): readonly BuiltInCommand[] {
  const general = commandFlags(program, null).all.filter(
    (flag) => flag.of === 'program' && !callOptions.has(flag.option.id),
  );
  const profile = general.filter((flag) => flag.of === 'program' && flag.option.id === 'profile');
  const signsIn = program.credentials.length > 0;
  const commands: readonly BuiltInCommand[] = [
    ...(signsIn
      ? [
          { name: 'login', summary: 'Store a credential in a profile.', flags: general },
          { name: 'logout', summary: 'Remove a profile.', flags: profile },
          { name: 'whoami', summary: whoamiSummary(program), flags: general },
        ]
      : []),
    {
      name: 'completion',
      summary: 'Print a completion script for bash, zsh or fish.',
      argument: '<shell>',
      flags: [],
    },
  ];
  const taken = new Set(
    program.groups.flatMap(({ name, spelling = name }) => [loose(name), loose(spelling)]),
  );
  return commands.map((command) =>
    taken.has(command.name) ? { ...command, name: `cli-${command.name}` } : command,
  );
}

function whoamiSummary({ whoami }: ProgramSpec): string {
  return whoami === null ? 'Show where the credential comes from.' : 'Show who is signed in.';
}

/** General options that apply only to calls. */
const callOptions = new Set([
  'output',
  'json',
  'columns',
  'query',
  'outFile',
  'timeout',
  'dryRun',
  'verbose',
  'yes',
]);

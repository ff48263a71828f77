import { switchFlags } from './general-options.js';
import { loose, shownName } from './spelling.js';
import type { CommandSpec, GroupSpec, ProgramSpec } from './spec.js';

/** The command or group that the words of the arguments name. */
export interface FoundCommand {
  /** The groups of the command with their commands, the outermost first. */
  readonly groups: readonly LoadedGroup[];
  readonly command: CommandSpec | null;
  /** The words of the groups and the command, as the program shows them. */
  readonly words: readonly string[];
  /** All other arguments, in order. */
  readonly rest: readonly string[];
}

export interface LoadedGroup {
  readonly spec: GroupSpec;
  readonly commands: readonly CommandSpec[];
}

/**
 * Finds the command at the start of the arguments, in any spelling, and loads its groups. Options may come before it.
 */
export async function findCommand(program: ProgramSpec, argv: readonly string[]): Promise<FoundCommand> {
  const [before, after] = splitLeadingOptions(argv);
  const groups: LoadedGroup[] = [];
  const words: string[] = [];
  let below: readonly GroupSpec[] = program.groups;
  for (const [index, word] of after.entries()) {
    const group = below.find((spec) => isNamed(spec, word));
    const command = group ? null : groups.at(-1)?.commands.find((spec) => isNamed(spec, word));
    const found = group ?? command;
    if (!found) return { groups, command: null, words, rest: [...before, ...after.slice(index)] };
    words.push(shownName(found, program.spelling));
    if (command) return { groups, command, words, rest: [...before, ...after.slice(index + 1)] };
    if (group) groups.push({ spec: group, commands: (await group.load()).commands });
    below = group?.groups ?? [];
  }
  return { groups, command: null, words, rest: before };
}

function isNamed(
  { name, spelling }: { readonly name: string; readonly spelling?: string },
  word: string,
): boolean {
  return loose(name) === loose(word) || (spelling !== undefined && loose(spelling) === loose(word));
}

/** Options before the words of the command, and the rest. A switch has no value; all others here have one. */
function splitLeadingOptions(argv: readonly string[]): readonly [readonly string[], readonly string[]] {
  let at = 0;
  while (argv[at]?.startsWith('-')) {
    const token = argv[at] ?? '';
    at += takesNext(token) ? 2 : 1;
  }
  return [argv.slice(0, at), argv.slice(at)];
}

/** Whether the value of an option is the next argument: `--output json`, `-o json` and `-yo json`, not `-ojson`. */
function takesNext(token: string): boolean {
  if (token.startsWith('--')) return !token.includes('=') && !switches.has(loose(token));
  // `-h`, `-V` and `-y` have no value.
  return /^-[hvy]*[^hvy]$/i.test(token);
}

/** Options without a value, in their loose spelling. */
const switches = new Set(['-h', '--help', '-V', '--version', ...switchFlags].map(loose));

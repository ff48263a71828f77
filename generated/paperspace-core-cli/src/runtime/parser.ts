import { Command, Option } from 'commander';
import { builtInCommands } from './built-in-commands.js';
import type { CommandFlags, Flag } from './command-flags.js';
import type { FoundCommand } from './find-command.js';
import { describeCommand, describeInput, helpEnd, placeholder } from './help-texts.js';
import { safeLine, safeText } from './safe-text.js';
import { kebab, shownName } from './spelling.js';
import type { CommandSpec, GroupSpec, ProgramSpec } from './spec.js';

/** The texts of the flags in the arguments, by the name of the flag: one for each repetition. */
export type FlagTexts = ReadonlyMap<string, readonly string[]>;

/** Runs a command. */
export type RunCommand = (
  command: CommandSpec,
  texts: FlagTexts,
  positional: readonly string[],
) => Promise<void>;

/**
 * The parser of a program. It knows all groups, but only the commands of the groups that the arguments name.
 *
 * @param flags - the flags of the command that the arguments name
 */
export function programParser(
  program: ProgramSpec,
  found: FoundCommand,
  flags: CommandFlags,
  run: RunCommand,
  builtIn: (name: string, texts: FlagTexts, args: readonly string[]) => Promise<void>,
): Command {
  const root = new Command(program.bin)
    .description([safeLine(program.title), safeText(program.summary)].filter(Boolean).join('\n\n'))
    .version(program.version)
    .helpOption('-h, --help', 'print help')
    .commandsGroup('Commands of the API:');
  const ofCommand = (spec: CommandSpec): Command => commandParser(program, spec, found, flags, run);
  for (const spec of program.groups) root.addCommand(groupParser(program, spec, found, ofCommand));
  root.commandsGroup('Commands of the program:');
  const others = found.command ? [] : builtInCommands(program);
  for (const { name, summary, argument, flags: own } of others) {
    const parser = new Command(name).description(summary);
    if (argument) parser.argument(argument);
    const texts = addFlags(parser, own);
    root.addCommand(parser.action(() => builtIn(name, texts, parser.args)));
  }
  return root;
}

function groupParser(
  program: ProgramSpec,
  spec: GroupSpec,
  found: FoundCommand,
  ofCommand: (spec: CommandSpec) => Command,
): Command {
  const parser = new Command(shownName(spec, program.spelling))
    .summary(safeLine(spec.summary))
    .description(safeText(spec.summary));
  for (const below of spec.groups ?? []) parser.addCommand(groupParser(program, below, found, ofCommand));
  const loaded = found.groups.find((group) => group.spec === spec);
  for (const command of loaded?.commands ?? []) parser.addCommand(ofCommand(command));
  return parser;
}

function commandParser(
  program: ProgramSpec,
  spec: CommandSpec,
  { words, command }: FoundCommand,
  flags: CommandFlags,
  run: RunCommand,
): Command {
  const parser = new Command(shownName(spec, program.spelling))
    .summary(safeLine(spec.summary))
    .description(describeCommand(spec));
  // Creating options takes time, and the help of a group does not show them.
  if (spec !== command) return parser;
  for (const input of spec.inputs.filter(({ positional }) => positional))
    parser.argument(`[${kebab(input.key)}]`);
  const texts = addFlags(parser, flags.all);
  return parser
    .addHelpText('after', helpEnd(program, spec, words))
    .action(() => run(spec, texts, parser.args));
}

/** Adds flags to a parser. Returns a map that the parser fills when it reads arguments. */
function addFlags(parser: Command, flags: readonly Flag[]): FlagTexts {
  const texts = new Map<string, string[]>();
  const terms = new Map<Option, string>();
  for (const flag of flags) {
    const option = flag.of === 'input' ? inputOption(flag) : programOption(flag);
    terms.set(option, flag.takes === 'boolean' ? `--[no-]${flag.name}` : option.flags);
    parser.addOption(option);
    parser.on(`option:${option.name()}`, (text: string | null | undefined) =>
      texts.set(flag.name, [...(texts.get(flag.name) ?? []), text ?? 'true']),
    );
  }
  parser.configureHelp({ optionTerm: (option) => terms.get(option) ?? option.flags });
  return texts;
}

function inputOption({ name, input, takes }: Extract<Flag, { of: 'input' }>): Option {
  const value = placeholder(input.type);
  const option = new Option(
    `--${name} ${takes === 'boolean' ? `[${value}]` : `<${value}>`}`,
    describeInput(input),
  );
  const type = input.type.kind === 'list' ? input.type.items : input.type;
  // Help and completion show the choices. `readValue` checks the value, so that messages have the spelling of the flag.
  if (type.kind === 'enum') option.argChoices = type.values.map(String);
  return option;
}

function programOption({
  name,
  option: { short, value, choices, summary },
}: Extract<Flag, { of: 'program' }>): Option {
  const flags = `${short === undefined ? '' : `${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
  const option = new Option(flags, safeLine(summary)).helpGroup('General options:');
  return choices ? option.choices([...choices]) : option;
}

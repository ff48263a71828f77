import { Command, Option } from 'commander';
import { builtInCommands } from './built-in-commands.js';
import type { CommandFlags, Flag } from './command-flags.js';
import type { FoundCommand } from './find-command.js';
import { describeCommand, describeInput, helpEnd, placeholder } from './help-texts.js';
import { safeLine, safeText } from './safe-text.js';
import { kebab, shownName } from './spelling.js';
import type { CommandSpec, GroupSpec, ProgramSpec } from './spec.js';

/** Texts of the flags that stand in the arguments, by the name of the flag: as many as the flag has been repeated. */
export type FlagTexts = ReadonlyMap<string, readonly string[]>;

/** Does what a command says. */
export type RunCommand = (
  command: CommandSpec,
  texts: FlagTexts,
  positional: readonly string[],
) => Promise<void>;

/**
 * The parser of a program. It knows all groups, but commands only of the groups that the arguments lead to.
 *
 * @param flags - those of the command that was found
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
    .showHelpAfterError('Add --help to see the commands and options.')
    .commandsGroup('Commands of the API:');
  const ofCommand = (spec: CommandSpec): Command => commandParser(program, spec, found, flags, run);
  for (const spec of program.groups) root.addCommand(groupParser(program, spec, found, ofCommand));
  root.commandsGroup('Commands of the program:');
  for (const { name, summary, argument, flags: own } of builtInCommands(program)) {
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
  // Options take time to build, and help of a group shows none.
  if (spec !== command) return parser;
  for (const input of spec.inputs.filter(({ positional }) => positional))
    parser.argument(`[${kebab(input.key)}]`);
  const texts = addFlags(parser, flags.all);
  return parser
    .addHelpText('after', helpEnd(program, spec, words))
    .action(() => run(spec, texts, parser.args));
}

/** Gives a parser its flags. The map that it returns fills when the parser reads arguments. */
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
  // Help and completion show them. The value is checked where it is read, with the spelling of the flag.
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

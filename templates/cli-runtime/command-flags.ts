import { generalOptions, type GeneralOption } from './general-options.js';
import { flagName, kebab, loose } from './spelling.js';
import type { CommandSpec, InputSpec, ProgramSpec } from './spec.js';

/** A flag of a command: an input of the call, or an option that the program itself has. */
export type Flag = (
  | { readonly of: 'input'; readonly input: InputSpec }
  | { readonly of: 'program'; readonly option: GeneralOption }
) & {
  /** Its spelling in help, without dashes. */
  readonly name: string;
  readonly takes: 'value' | 'boolean' | 'nothing';
};

/** The flags of a command, and a lookup from any spelling. */
export interface CommandFlags {
  readonly all: readonly Flag[];
  find(name: string): Flag | undefined;
}

/** The flags that a command has in a program. */
export function commandFlags(program: ProgramSpec, command: CommandSpec | null): CommandFlags {
  const inputs = (command?.inputs ?? []).map((input) => ({
    of: 'input' as const,
    input,
    name: flagName(input, program.spelling),
    takes: input.type.kind === 'boolean' ? ('boolean' as const) : ('value' as const),
  }));
  const taken = new Set(inputs.map(({ name }) => kebab(name)));
  const general = generalOptions(program, command, taken).map((option): Flag => ({
    of: 'program',
    option,
    name:
      program.spelling === 'document'
        ? option.flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
        : option.flag,
    takes: option.value === undefined ? 'nothing' : 'value',
  }));
  const all = [...inputs, ...general];
  const spelled = new Map(
    all.toReversed().flatMap((flag) => spellings(flag).map((name) => [loose(name), flag])),
  );
  const exact = new Map(inputs.map((flag) => [flag.input.key, flag]));
  return { all, find: (name) => exact.get(name) ?? spelled.get(loose(name)) };
}

function spellings(flag: Flag): readonly string[] {
  if (flag.of === 'program') return [flag.name, flag.option.flag];
  const { key, flag: own } = flag.input;
  return own === undefined ? [flag.name, key] : [flag.name, own];
}

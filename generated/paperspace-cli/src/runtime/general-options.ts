import { formats } from './output/format.js';
import { flagName, kebab } from './spelling.js';
import type { CommandSpec, InputSpec, ProgramSpec } from './spec.js';

/** An option that the program itself has, next to the inputs of a call. */
export interface GeneralOption {
  /** The name by which the program reads it. */
  readonly id: string;
  /** Its flag without dashes. */
  readonly flag: string;
  readonly short?: string;
  /** The placeholder of its value in help; absent if it has no value. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
}

const shared: readonly GeneralOption[] = [
  {
    id: 'output',
    flag: 'output',
    short: '-o',
    value: 'format',
    choices: formats,
    summary: 'format of the result. Default: table in a terminal, else json',
  },
  { id: 'json', flag: 'json', summary: 'the same as --output json' },
  { id: 'columns', flag: 'columns', value: 'names', summary: 'columns of the table, separated by commas' },
  { id: 'query', flag: 'query', value: 'jmespath', summary: 'part of the result to print' },
  { id: 'outFile', flag: 'out-file', value: 'path', summary: 'file for the result instead of stdout' },
  { id: 'timeout', flag: 'timeout', value: 'duration', summary: 'longest time to wait: 30s, 10m, 1h' },
  { id: 'dryRun', flag: 'dry-run', summary: 'print the request as a curl command and send nothing' },
  { id: 'verbose', flag: 'verbose', summary: 'show each request and response on stderr' },
  { id: 'yes', flag: 'yes', short: '-y', summary: 'do not ask before destructive commands' },
  { id: 'profile', flag: 'profile', value: 'name', summary: 'profile to sign in with' },
  { id: 'baseUrl', flag: 'base-url', value: 'url', summary: 'address of the service' },
];

const list: readonly GeneralOption[] = [
  { id: 'all', flag: 'all', summary: 'print the items of all pages' },
  { id: 'limit', flag: 'limit', value: 'n', summary: 'print the first n items' },
];

const work: readonly GeneralOption[] = [
  { id: 'wait', flag: 'wait', summary: 'wait until the work is done and print its result' },
  { id: 'resume', flag: 'resume', value: 'text', summary: 'wait for work that was started earlier' },
];

/** The flags of all general options without a value. */
export const switchFlags: readonly string[] = [...shared, ...list, ...work]
  .filter(({ value }) => value === undefined)
  .flatMap(({ flag, short }) => (short === undefined ? [flag] : [flag, short]));

const body: GeneralOption = {
  id: 'body',
  flag: 'body',
  value: 'json',
  summary: 'the whole body as JSON, @file or "-"; other options replace its fields',
};

/**
 * The general options of a command. If an input of the call has the same flag, the input keeps it and the general
 * option is `--cli-<flag>`.
 *
 * @param command - null for the commands that every program has, such as `login`.
 */
export function generalOptions(
  program: ProgramSpec,
  command: CommandSpec | null,
  taken: ReadonlySet<string>,
): readonly GeneralOption[] {
  const ofCall = command ? [...ofCommand(command), ...nullOption(command, program)] : [];
  const own = [...ofCall, ...shared, ...credentialOptions(program)];
  return own.map((option) => (taken.has(option.flag) ? { ...option, flag: `cli-${option.flag}` } : option));
}

/** The option that sets inputs to null, if any of them can be. A value can say it too, except of text, which can be the word. */
function nullOption({ inputs }: CommandSpec, { spelling }: ProgramSpec): readonly GeneralOption[] {
  const choices = inputs.flatMap((input) => nullableNames(input, flagName(input, spelling)));
  if (choices.length === 0) return [];
  return [{ id: 'null', flag: 'null', value: 'option', choices, summary: 'option to set to null' }];
}

/** The names of an input and its fields, as far as they can be null. */
function nullableNames({ type, nullable }: InputSpec, name: string): readonly string[] {
  const fields = type.kind === 'object' ? type.fields : [];
  return [
    ...(nullable ? [name] : []),
    ...fields.flatMap((field) => nullableNames(field, `${name}.${field.key}`)),
  ];
}

function ofCommand(command: CommandSpec): readonly GeneralOption[] {
  const options: GeneralOption[] = [];
  if (command.kind === 'list') options.push(...list);
  if (command.kind === 'work') options.push(...work);
  if (command.kind === 'wait')
    options.push({
      id: 'state',
      flag: 'state',
      value: 'state',
      choices: command.states,
      summary:
        command.preferred === null ? 'state to wait for' : `state to wait for. Default: ${command.preferred}`,
    });
  if (command.body && command.body.key === undefined) options.push(body);
  const mediaTypes = command.body?.mediaTypes ?? [];
  if (mediaTypes.length > 1)
    options.push({
      id: 'contentType',
      flag: 'content-type',
      value: 'type',
      choices: mediaTypes,
      summary: `media type of the body. Default: ${mediaTypes[0]}`,
    });
  return options;
}

function credentialOptions({ credentials, clientOptions }: ProgramSpec): readonly GeneralOption[] {
  return [
    ...credentials.map(({ option, flag, summary, env, kind }) => ({
      id: option,
      flag,
      value: kind === 'basic' ? 'user:password' : kind === 'clientCredentials' ? 'id:secret' : 'secret',
      summary: env === null ? summary : `${summary}. Default: $${env}`,
    })),
    ...clientOptions.map(({ key, flag, summary }) => ({
      id: key,
      flag: flag ?? kebab(key),
      value: 'value',
      summary: summary ?? 'for all calls that have it',
    })),
  ];
}

import type { Part } from './canonical-arguments.js';
import { flagName } from './spelling.js';
import type { CommandSpec, InputSpec, ProgramSpec } from './spec.js';
import type { Source } from './terminal.js';
import { UsageError } from './usage-error.js';
import { isObject, readList, readLoose, readNullable, readValue } from './values.js';

/** The arguments of a call. */
export interface WrittenInput {
  /** The texts of each input, by its key: one for each repetition of its flag. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Arguments without a flag. */
  readonly positional: readonly string[];
  readonly parts: readonly Part[];
  /** The text of `--body`, the whole body. */
  readonly body: string | undefined;
}

/**
 * Creates the SDK's input. An option for a part of an object overrides the option for the whole object, and any option
 * overrides `--body`.
 *
 * @throws UsageError for a value of the wrong type and for missing required inputs.
 */
export async function readInput(
  program: ProgramSpec,
  command: CommandSpec,
  written: WrittenInput,
  stdin: Source,
): Promise<object> {
  const values = withPositional(program, command, written);
  const input: Record<string, unknown> = await readBody(written.body, stdin);
  for (const spec of command.inputs) {
    const texts = values.get(spec.key);
    if (!texts) continue;
    const context = { flag: `--${flagName(spec, program.spelling)}`, stdin };
    input[spec.key] =
      spec.type.kind === 'list'
        ? await readList(texts, spec.type.items, context)
        : await readNullable(texts.at(-1) ?? '', spec, context);
  }
  for (const part of written.parts) await setPart(input, part, stdin);
  checkRequired(program, command, input);
  return withPageSize(command, input);
}

/** Arguments without a flag are the path parameters that have no flag, in order. */
function withPositional(
  program: ProgramSpec,
  { inputs }: CommandSpec,
  { values, positional }: WrittenInput,
): ReadonlyMap<string, readonly string[]> {
  const open = inputs.filter(({ key, positional: may }) => may && !values.has(key));
  const extra = positional.slice(open.length);
  if (extra.length > 0) {
    const names = open.map((input) => `--${flagName(input, program.spelling)}`).join(', ');
    const hint = names === '' ? 'Each value needs its flag.' : `Only ${names} can be given without a flag.`;
    throw new UsageError(`unexpected argument "${extra.join(' ')}". ${hint}`);
  }
  return new Map([...values, ...positional.map((text, index) => [open[index]?.key ?? '', [text]] as const)]);
}

async function readBody(text: string | undefined, stdin: Source): Promise<Record<string, unknown>> {
  if (text === undefined) return {};
  const body = await readValue(text, { kind: 'json' }, { flag: '--body', stdin });
  if (isObject(body)) return { ...body };
  throw new UsageError('--body: expected a JSON object.');
}

async function setPart(input: Record<string, unknown>, part: Part, stdin: Source): Promise<void> {
  const { input: spec, path, flag } = part;
  const value = await partValue(part, stdin);
  const steps = [spec.key, ...path];
  if (steps.includes('__proto__')) throw new UsageError(`${flag}: "__proto__" cannot be set.`);
  let at: Record<string, unknown> | unknown[] = input;
  for (const [index, step] of steps.slice(0, -1).entries()) at = below(at, step, steps[index + 1] ?? '');
  Object.assign(at, { [steps.at(-1) ?? '']: value });
}

async function partValue({ type, nullable, text, flag }: Part, stdin: Source): Promise<unknown> {
  if (text === null) return null;
  return type === null ? readLoose(text) : readNullable(text, { type, nullable }, { flag, stdin });
}

/** The object or array under a key. Creates it if there is none. */
function below(
  at: Record<string, unknown> | unknown[],
  key: string,
  next: string,
): Record<string, unknown> | unknown[] {
  const found: unknown = Reflect.get(at, key);
  if (Array.isArray(found) || isObject(found)) return found;
  const made = /^\d+$/.test(next) ? [] : {};
  Object.assign(at, { [key]: made });
  return made;
}

/** `--limit 500` is the number of items. If the service allows pages of 100 at most, the program asks for those. */
function withPageSize(command: CommandSpec, input: Record<string, unknown>): object {
  const size = command.kind === 'list' ? command.size : undefined;
  const { limit } = input;
  const isLarge = size?.key === 'limit' && typeof limit === 'number' && limit > (size.most ?? limit);
  return isLarge ? { ...input, limit: size.most } : input;
}

function checkRequired(program: ProgramSpec, { inputs }: CommandSpec, input: object): void {
  const missing = inputs.filter(({ key, required }) => required && !Object.hasOwn(input, key));
  if (missing.length === 0) return;
  const flags = missing.map((spec) => `--${flagName(spec, program.spelling)}${choices(spec)}`);
  throw new UsageError(`missing ${flags.join(', ')}`);
}

function choices({ type }: InputSpec): string {
  return type.kind === 'enum' ? ` <${type.values.join('|')}>` : '';
}

import type { CommandFlags } from './command-flags.js';
import { findField, readTokens, type Field } from './tokens.js';
import { UsageError } from './usage-error.js';

/** Arguments in one spelling, and those that set a part of an input. */
export interface CanonicalArguments {
  /** For the parser: each known flag as `--name=value`. */
  readonly args: readonly string[];
  readonly parts: readonly Part[];
}

/** A value inside an input (`--resources.replicas 2`), or null for an input or a part of it (`--null name`). */
export interface Part extends Field {
  /** As the user wrote it, for messages. */
  readonly flag: string;
  /** Null sets null. */
  readonly text: string | null;
}

/**
 * Gives the arguments after the words of the command one spelling, so that `--machineId x`, `--machine-id=x` and
 * `--machineid x` are the same. Unknown flags do not change: the parser reports them.
 *
 * @throws UsageError if a value is missing, or `--null` names what cannot be null
 */
export function canonicalArguments(argv: readonly string[], flags: CommandFlags): CanonicalArguments {
  const args: string[] = [];
  const parts: Part[] = [];
  for (const token of readTokens(argv, flags)) {
    if (token.kind === 'other') args.push(token.written);
    else if (token.text === null) throw new UsageError(`${token.written} needs a value.`);
    else if (token.kind === 'field') parts.push({ ...token.field, flag: token.written, text: token.text });
    else if (token.flag.of === 'program' && token.flag.option.id === 'null')
      parts.push(...nullParts(token.text, token.flag.option.choices ?? [], flags));
    else
      args.push(
        token.flag.takes === 'nothing' ? `--${token.flag.name}` : `--${token.flag.name}=${token.text}`,
      );
  }
  return { args, parts };
}

/** What `--null name,resources.limit` sets. */
function nullParts(names: string, nullable: readonly string[], flags: CommandFlags): readonly Part[] {
  return names.split(',').map((written) => {
    const name = written.trim().replace(/^--/, '');
    const field = findField(name, flags);
    if (field?.nullable) return { ...field, flag: `--${name}`, text: null };
    throw new UsageError(`--null: expected ${nullable.join(', ')}, found "${name}".`);
  });
}

/** Whether the arguments, right or wrong, ask for JSON: `--json`, `-o json`, `--output=jsonl`. */
export function asksForJson(argv: readonly string[], flags: CommandFlags): boolean {
  let format: string | null = null;
  for (const token of readTokens(argv, flags)) {
    if (token.kind !== 'flag' || token.flag.of !== 'program') continue;
    if (token.flag.option.id === 'json') return true;
    if (token.flag.option.id === 'output') format = token.text;
  }
  return format === 'json' || format === 'jsonl';
}

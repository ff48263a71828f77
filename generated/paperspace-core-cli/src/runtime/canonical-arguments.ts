import type { CommandFlags, Flag } from './command-flags.js';
import { loose } from './spelling.js';
import type { InputSpec, ValueSpec } from './spec.js';
import { UsageError } from './usage-error.js';

/** Arguments in one spelling, and arguments that set a part of an object. */
export interface CanonicalArguments {
  /** Arguments for the parser. Each known flag is `--name=value`. */
  readonly args: readonly string[];
  readonly parts: readonly Part[];
}

/** `--resources.replicas 2`: a value inside an input. */
export interface Part {
  readonly input: InputSpec;
  /** The argument as written, for messages. */
  readonly flag: string;
  readonly path: readonly string[];
  /** Its type; null if the document does not say. */
  readonly type: ValueSpec | null;
  readonly text: string;
}

/**
 * Converts the arguments after the words of the command to one spelling, so that `--machineId x`, `--machine-id=x` and
 * `--machineid x` are equal. Unknown flags stay unchanged, and the parser reports them.
 *
 * @throws UsageError if a value is missing.
 */
export function canonicalArguments(argv: readonly string[], flags: CommandFlags): CanonicalArguments {
  const args: string[] = [];
  const parts: Part[] = [];
  const rest = [...argv];
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    if (token === '--') return { args: [...args, token, ...rest], parts };
    const written = token.startsWith('--') ? splitFlag(token) : null;
    const known = written && knownFlag(written.name, flags);
    const part = written && !known ? partOf(written.name, flags) : null;
    if (written && part) parts.push({ ...part, text: written.value ?? takeValue(token, rest, flags) });
    else if (written && known) args.push(canonicalFlag(known, token, written.value, rest, flags));
    else args.push(token);
  }
  return { args, parts };
}

interface KnownFlag {
  readonly flag: Flag;
  readonly isNegated: boolean;
}

function knownFlag(name: string, flags: CommandFlags): KnownFlag | null {
  const flag = flags.find(name);
  if (flag) return { flag, isNegated: false };
  const positive = /^no-?(.+)$/i.exec(name)?.[1];
  const negated = positive === undefined ? undefined : flags.find(positive);
  return negated?.takes === 'boolean' ? { flag: negated, isNegated: true } : null;
}

function canonicalFlag(
  { flag, isNegated }: KnownFlag,
  token: string,
  value: string | null,
  rest: string[],
  flags: CommandFlags,
): string {
  if (isNegated) return `--${flag.name}=false`;
  switch (flag.takes) {
    case 'nothing':
      return value === null ? `--${flag.name}` : token;
    case 'boolean': {
      const next = rest[0] ?? '';
      const isWord = value === null && /^(true|false|yes|no)$/i.test(next);
      if (isWord) rest.shift();
      return `--${flag.name}=${value ?? (isWord ? next : 'true')}`;
    }
    case 'value':
      return `--${flag.name}=${value ?? takeValue(token, rest, flags)}`;
  }
}

function takeValue(token: string, rest: string[], flags: CommandFlags): string {
  const next = rest[0];
  const isFlag =
    next !== undefined && next.startsWith('--') && flags.find(splitFlag(next).name) !== undefined;
  if (next === undefined || isFlag) throw new UsageError(`${token} needs a value.`);
  rest.shift();
  return next;
}

function splitFlag(token: string): { readonly name: string; readonly value: string | null } {
  const at = token.indexOf('=');
  return at < 0
    ? { name: token.slice(2), value: null }
    : { name: token.slice(2, at), value: token.slice(at + 1) };
}

/** The object that a dotted name is part of. Null without a dot, or if the object has no such field. */
function partOf(name: string, flags: CommandFlags): Omit<Part, 'text'> | null {
  const [head = '', ...rest] = name.split('.');
  const flag = rest.length > 0 && !rest.includes('') ? flags.find(head) : undefined;
  if (flag?.of !== 'input') return null;
  const found = descend(flag.input.type, rest);
  return found && { input: flag.input, flag: `--${name}`, ...found };
}

function descend(
  type: ValueSpec,
  [head, ...rest]: readonly string[],
): { readonly path: readonly string[]; readonly type: ValueSpec | null } | null {
  if (head === undefined) return { path: [], type };
  if (type.kind === 'json') return { path: [head, ...rest], type: null };
  if (type.kind === 'list' && /^\d+$/.test(head)) return under(head, descend(type.items, rest));
  if (type.kind !== 'object') return null;
  const field =
    type.fields.find(({ key }) => key === head) ?? type.fields.find(({ key }) => loose(key) === loose(head));
  return field ? under(field.key, descend(field.type, rest)) : null;
}

function under(
  key: string,
  below: { readonly path: readonly string[]; readonly type: ValueSpec | null } | null,
): { readonly path: readonly string[]; readonly type: ValueSpec | null } | null {
  return below && { path: [key, ...below.path], type: below.type };
}

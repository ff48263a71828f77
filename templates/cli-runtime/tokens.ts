import type { CommandFlags, Flag } from './command-flags.js';
import { loose } from './spelling.js';
import type { InputSpec, ValueSpec } from './spec.js';

/** What an argument after the words of a command is, with the value that belongs to it. */
export type Token =
  /** A known flag in any spelling. `text` is null if the flag needs a value and has none. */
  | { readonly kind: 'flag'; readonly flag: Flag; readonly written: string; readonly text: string | null }
  /** A field of an input: `--resources.replicas 2`. */
  | { readonly kind: 'field'; readonly field: Field; readonly written: string; readonly text: string | null }
  /** An unknown flag, a value without a flag, or what follows `--`. */
  | { readonly kind: 'other'; readonly written: string };

/** An input, or a place inside it. */
export interface Field {
  readonly input: InputSpec;
  /** The keys that lead to it from the input. */
  readonly path: readonly string[];
  /** Its type; null if the document does not describe it. */
  readonly type: ValueSpec | null;
  readonly nullable: boolean;
}

/** Reads the arguments after the words of a command. It never throws, so that it can read wrong arguments too. */
export function* readTokens(argv: readonly string[], flags: CommandFlags): Generator<Token> {
  const rest = [...argv];
  for (let written = rest.shift(); written !== undefined; written = rest.shift()) {
    if (written === '--') {
      for (const each of [written, ...rest]) yield { kind: 'other', written: each };
      return;
    }
    yield written.startsWith('--') ? longToken(written, rest, flags) : shortToken(written, rest, flags);
  }
}

function longToken(written: string, rest: string[], flags: CommandFlags): Token {
  const at = written.indexOf('=');
  const name = at < 0 ? written.slice(2) : written.slice(2, at);
  const value = at < 0 ? null : written.slice(at + 1);
  const flag = flags.find(name);
  if (flag) return flagToken(flag, written, value, rest, flags);
  const positive = /^no-?(.+)$/i.exec(name)?.[1];
  const negated = positive === undefined ? undefined : flags.find(positive);
  if (negated?.takes === 'boolean') return { kind: 'flag', flag: negated, written, text: 'false' };
  const field = findField(name, flags);
  if (!field) return { kind: 'other', written };
  return { kind: 'field', field, written: `--${name}`, text: value ?? takeValue(rest, flags) };
}

/** `-o json`, `-ojson` and `-o=json`. Flags without a value can share a hyphen: `-yo json`. */
function shortToken(written: string, rest: string[], flags: CommandFlags): Token {
  const [, letter = '', more = ''] = /^(-[a-z])(.*)$/is.exec(written) ?? [];
  const flag = flags.all.find((each) => each.of === 'program' && each.option.short === letter);
  if (!flag) return { kind: 'other', written };
  if (flag.takes !== 'nothing')
    return flagToken(flag, letter, more === '' ? null : more.replace(/^=/, ''), rest, flags);
  if (more !== '') rest.unshift(`-${more}`);
  return flagToken(flag, letter, null, rest, flags);
}

function flagToken(
  flag: Flag,
  written: string,
  value: string | null,
  rest: string[],
  flags: CommandFlags,
): Token {
  switch (flag.takes) {
    case 'nothing':
      return value === null ? { kind: 'flag', flag, written, text: 'true' } : { kind: 'other', written };
    case 'boolean': {
      const isWord = value === null && /^(true|false|yes|no|null)$/i.test(rest[0] ?? '');
      return { kind: 'flag', flag, written, text: value ?? (isWord ? (rest.shift() ?? null) : 'true') };
    }
    case 'value':
      return { kind: 'flag', flag, written, text: value ?? takeValue(rest, flags) };
  }
}

/** The next argument, unless it is a known flag. */
function takeValue(rest: string[], flags: CommandFlags): string | null {
  const [next] = rest;
  if (next === undefined) return null;
  const [name = ''] = next.slice(2).split('=');
  if (next.startsWith('--') && flags.find(name) !== undefined) return null;
  rest.shift();
  return next;
}

/** Finds an input by its name without dashes, or a place inside it by a dotted name. Null if there is none. */
export function findField(name: string, flags: CommandFlags): Field | null {
  const whole = flags.find(name);
  const [head = '', ...path] = whole ? [name] : name.split('.');
  const flag = whole ?? (path.includes('') ? undefined : flags.find(head));
  if (flag?.of !== 'input') return null;
  const { input } = flag;
  const found = descend(input, path);
  return found && { input, ...found };
}

type Place = Omit<Field, 'input'>;

function descend(
  { type, nullable = false }: { readonly type: ValueSpec; readonly nullable?: boolean },
  [head, ...rest]: readonly string[],
): Place | null {
  if (head === undefined) return { path: [], type, nullable };
  if (type.kind === 'json') return { path: [head, ...rest], type: null, nullable: true };
  if (type.kind === 'list' && /^\d+$/.test(head)) return below(head, descend({ type: type.items }, rest));
  if (type.kind !== 'object') return null;
  const field =
    type.fields.find(({ key }) => key === head) ?? type.fields.find(({ key }) => loose(key) === loose(head));
  return field ? below(field.key, descend(field, rest)) : null;
}

function below(key: string, place: Place | null): Place | null {
  return place && { ...place, path: [key, ...place.path] };
}

import { kebabCase } from '../../case.ts';
import type { Call, Json, Resource } from '../../contract/types.ts';
import { holdsNull, type Models } from '../../contract/visit.ts';
import { words } from '../../words.ts';
import { jsonText } from '../sdk/json-text.ts';
import { isArray } from './fits.ts';
import { clientFields, fieldsOf, sampleInput, type SampleField } from './sample-input.ts';
import type { SampleScope } from './sample-scope.ts';
import { shellCommand, shellWord } from './shell.ts';

/** The spelling of commands and flags: `set-access --user-id`, or as in the document. */
export type Spelling = 'kebab' | 'document';

/**
 * A call with the command line: `paperspace machines show --machineId psec02yp2`. The user's profile has the
 * credentials.
 *
 * @param bin - name of the program
 */
export function cliSample(call: Call, bin: string, spelling: Spelling, scope: SampleScope): string {
  const { command, flags } = cliArguments(call, spelling, scope);
  return shellCommand([shellWord(bin), ...command].join(' '), flags);
}

/** The arguments of a sample, as a shell reads them. Each is a word, or a flag with its value. */
export function cliArguments(
  call: Call,
  spelling: Spelling,
  scope: SampleScope,
): { readonly command: readonly string[]; readonly flags: readonly string[] } {
  const { resource } = scope.lookup.call(call.id);
  const command = commandWords(resource, call, spelling).map(shellWord);
  const input = [...clientFields(call), ...sampleInput(call, scope)];
  const own = ownFlags(fieldsOf(call, scope).map(({ key }) => key));
  return { command, flags: input.flatMap((field) => flagsOf(field, spelling, own, scope.lookup.models)) };
}

/**
 * Flags, without dashes, of inputs whose names give no unique flag. A program ignores hyphens and case in
 * flags, so `user_id` next to `userId` gets `user-id-2`. A name without letters gets `input`.
 *
 * @param keys - those of all inputs of a call, in order
 */
export function ownFlags(keys: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const own = new Map<string, string>();
  for (const key of keys) {
    const base = plain(key) === '' ? 'input' : spelled(key, 'kebab');
    let flag = base;
    for (let count = 2; taken.has(plain(flag)); count++) flag = `${base}-${count}`;
    taken.add(plain(flag));
    if (plain(flag) !== plain(key)) own.set(key, flag);
  }
  return own;
}

/** The part that all spellings of a name share. */
function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The words of a call's command: those of its resource, then its own. */
export function commandWords(
  { path }: Pick<Resource, 'path'>,
  { name }: Pick<Call, 'name'>,
  spelling: Spelling,
): readonly string[] {
  return [...path, name].map((part) => spelled(part, spelling));
}

/** A name in the spelling of commands: `machineId` is `machine-id`. */
export function spelled(name: string, spelling: Spelling): string {
  return spelling === 'document' ? name : kebabCase(words(name)) || name;
}

/** The flags of an input. A list has one flag for each item. */
function flagsOf(
  { field: { key, type }, value }: SampleField,
  spelling: Spelling,
  own: ReadonlyMap<string, string>,
  models: Models,
): readonly string[] {
  const name = own.get(key) ?? spelled(key, spelling);
  if (value === null && holdsNull(type, models)) return [`--null ${shellWord(name)}`];
  const flag = `--${name}`;
  if (!isArray(value) || value.length === 0 || value.some(isArray)) return [flagOf(flag, value, spelling)];
  return value.map((item) => flagOf(flag, item, spelling));
}

function flagOf(flag: string, value: Json, spelling: Spelling): string {
  if (typeof value === 'boolean' && spelling === 'kebab') return value ? flag : flag.replace('--', '--no-');
  const text = typeof value === 'string' ? value : jsonText(value);
  return text.startsWith('-') ? shellWord(`${flag}=${text}`) : `${shellWord(flag)} ${shellWord(text)}`;
}

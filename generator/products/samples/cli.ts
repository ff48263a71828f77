import { kebabCase } from '../../case.ts';
import type { Call, Json } from '../../contract/types.ts';
import { words } from '../../words.ts';
import { jsonText } from '../sdk/json-text.ts';
import { isArray } from './fits.ts';
import { clientFields, sampleInput, type SampleField } from './sample-input.ts';
import type { SampleScope } from './sample-scope.ts';
import { shellCommand, shellWord } from './shell.ts';

/** How commands and flags are spelled: `set-access --user-id`, or as the document does. */
export type Spelling = 'kebab' | 'document';

/**
 * A call by the command line: `paperspace machines show --machineId psec02yp2`. Credentials come from where the user has signed in.
 *
 * @param bin - name of the program
 */
export function cliSample(call: Call, bin: string, spelling: Spelling, scope: SampleScope): string {
  const { command, flags } = cliArguments(call, spelling, scope);
  return shellCommand([shellWord(bin), ...command].join(' '), flags);
}

/** What follows the program's name in a sample, each a word or a flag with its value, as a shell reads them. */
export function cliArguments(
  call: Call,
  spelling: Spelling,
  scope: SampleScope,
): { readonly command: readonly string[]; readonly flags: readonly string[] } {
  const { resource } = scope.lookup.call(call.id);
  const command = [...resource.path, call.name].map((name) => shellWord(spelled(name, spelling)));
  const input = [...clientFields(call), ...sampleInput(call, scope)];
  return { command, flags: input.flatMap((field) => flagsOf(field, spelling)) };
}

/** A name as it is spelled in a command: `machineId` is `machine-id`. */
export function spelled(name: string, spelling: Spelling): string {
  return spelling === 'document' ? name : kebabCase(words(name)) || name;
}

/** A list has a flag for each of its items. */
function flagsOf({ field, value }: SampleField, spelling: Spelling): readonly string[] {
  const flag = `--${spelled(field.key, spelling)}`;
  if (!isArray(value) || value.length === 0 || value.some(isArray)) return [flagOf(flag, value, spelling)];
  return value.map((item) => flagOf(flag, item, spelling));
}

function flagOf(flag: string, value: Json, spelling: Spelling): string {
  if (typeof value === 'boolean' && spelling === 'kebab') return value ? flag : flag.replace('--', '--no-');
  const text = typeof value === 'string' ? value : jsonText(value);
  return text.startsWith('-') ? shellWord(`${flag}=${text}`) : `${shellWord(flag)} ${shellWord(text)}`;
}

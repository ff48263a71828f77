import { credentialVariable, settingLookup, type Options } from './connection.js';
import { openProfiles, defaultProfile } from './profiles.js';
import { safeLine } from './safe-text.js';
import type { CredentialSpec, ProgramSpec } from './spec.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Stores credentials in a profile. They come from options, from stdin, or from a prompt that hides them.
 *
 * @throws UsageError if there is no credential to store.
 */
export async function login(program: ProgramSpec, options: Options, terminal: Terminal): Promise<void> {
  const name = options['profile'] ?? defaultProfile;
  const profile: Record<string, string> = {};
  const given = program.credentials.filter(({ option }) => options[option] !== undefined);
  for (const { option } of given) profile[option] = options[option] ?? '';
  const [first] = program.credentials;
  if (!first) throw new UsageError('the service needs no credential.');
  if (given.length === 0) profile[first.option] = await askFor(first, terminal);
  if (options['baseUrl'] !== undefined) profile['baseUrl'] = options['baseUrl'];
  const profiles = await openProfiles(program.bin, terminal);
  await profiles.set(name, profile);
  await terminal.stderr.write(`Stored the profile "${name}" in ${profiles.path}.\n`);
}

async function askFor({ flag, summary }: CredentialSpec, { stdin }: Terminal): Promise<string> {
  const typed = stdin.isTTY ? await prompt(summary) : await readLine(stdin);
  if (typed !== '') return typed;
  throw new UsageError(`missing --${flag}: type it, pipe it in, or pass it as an option.`);
}

async function prompt(summary: string): Promise<string> {
  const { password, isCancel } = await import('@clack/prompts');
  const typed = await password({ message: safeLine(summary), output: process.stderr });
  return isCancel(typed) ? '' : (typed ?? '').trim();
}

async function readLine(stdin: Terminal['stdin']): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0]?.trim() ?? '';
}

/** Removes a profile. */
export async function logout(program: ProgramSpec, options: Options, terminal: Terminal): Promise<void> {
  const name = options['profile'] ?? defaultProfile;
  const profiles = await openProfiles(program.bin, terminal);
  const known = (await profiles.get(name)) !== undefined;
  if (known) await profiles.set(name, undefined);
  await terminal.stderr.write(
    known ? `Removed the profile "${name}".\n` : `There is no profile "${name}".\n`,
  );
}

/** Prints the source of each credential in use, not the credential itself. */
export async function signInStatus(
  program: ProgramSpec,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const lookup = await settingLookup(program, options, terminal);
  const lines = program.credentials.map((credential) => {
    const found = lookup.find(credential.option, credentialVariable(program, credential));
    return `${credential.flag}: ${found ? placeOf(found.source, lookup.profile) : 'not set'}`;
  });
  await terminal.stdout.write(`${lines.join('\n')}\n`);
}

function placeOf(source: 'option' | 'environment' | 'profile', profile: string): string {
  return source === 'profile' ? `from the profile "${profile}"` : `from the ${source}`;
}

import { kebab } from './spelling.js';
import type { ClientSettings, CredentialSpec, InputSpec, ProgramSpec } from './spec.js';
import { defaultProfile, openProfiles, type Profile } from './profiles.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { readValue } from './values.js';

/** Values of options by their name, as the user wrote them. */
export type Options = Readonly<Record<string, string | undefined>>;

/** Where a setting was found. */
export type SettingSource = 'option' | 'environment' | 'profile';

/**
 * Looks up a setting: in the options, then in the environment, then in the profile. A profile that the user names comes
 * before the environment.
 */
export interface SettingLookup {
  /** Name of the profile in use. */
  readonly profile: string;
  find(
    option: string,
    variable: string | null,
  ): { readonly value: string; readonly source: SettingSource } | undefined;
}

/** @throws UsageError if the named profile does not exist. */
export async function settingLookup(
  program: ProgramSpec,
  options: Options,
  terminal: Terminal,
): Promise<SettingLookup> {
  const { env } = terminal;
  const named = options['profile'] ?? env[`${program.env}_PROFILE`];
  const name = named ?? defaultProfile;
  const profiles = await openProfiles(program.bin, terminal);
  const stored = await profiles.get(name);
  if (named !== undefined && !stored)
    throw new UsageError(`there is no profile "${name}". Create it: ${program.bin} login --profile ${name}`);
  const profile: Profile = stored ?? {};
  return {
    profile: name,
    find(option, variable) {
      const written = options[option];
      if (written !== undefined) return { value: written, source: 'option' };
      const fromEnv = variable === null ? undefined : env[variable];
      const fromProfile = profile[option];
      if (fromProfile !== undefined && (named !== undefined || !fromEnv))
        return { value: fromProfile, source: 'profile' };
      return fromEnv ? { value: fromEnv, source: 'environment' } : undefined;
    },
  };
}

/** The environment variable that a program reads a credential from. */
export function credentialVariable({ env }: ProgramSpec, { option, env: own }: CredentialSpec): string {
  return own ?? variableOf(env, option);
}

function variableOf(prefix: string, option: string): string {
  return `${prefix}_${kebab(option).replace(/\W/g, '_').toUpperCase()}`;
}

/**
 * The options of the SDK's client.
 *
 * @param placeholders - whether to use the names of variables (`$PAPERSPACE_API_KEY`) as credentials, for a request
 * that is only shown.
 * @throws UsageError for an invalid value.
 */
export async function clientSettings(
  program: ProgramSpec,
  lookup: SettingLookup,
  placeholders: boolean,
  terminal: Terminal,
): Promise<ClientSettings> {
  const settings: Record<string, unknown> = {};
  const baseUrl = lookup.find('baseUrl', `${program.env}_BASE_URL`)?.value ?? program.baseUrl;
  if (baseUrl === null)
    throw new UsageError(`missing --base-url: the address of the service (or $${program.env}_BASE_URL)`);
  settings['baseUrl'] = baseUrl;
  for (const credential of program.credentials) {
    const variable = credentialVariable(program, credential);
    const found = lookup.find(credential.option, variable);
    const value = placeholders && (found || program.credentials.length === 1) ? `$${variable}` : found?.value;
    if (value !== undefined) settings[credential.option] = credentialValue(credential, value);
  }
  for (const input of program.clientOptions) {
    const value = await clientOption(program, lookup, input, terminal);
    if (value !== undefined) settings[input.key] = value;
  }
  return settings;
}

async function clientOption(
  program: ProgramSpec,
  lookup: SettingLookup,
  { key, flag, type }: InputSpec,
  { stdin }: Terminal,
): Promise<unknown> {
  const found = lookup.find(key, variableOf(program.env, key));
  return found && readValue(found.value, type, { flag: `--${flag ?? kebab(key)}`, stdin });
}

/** A credential as the SDK accepts it. */
function credentialValue({ kind, flag }: CredentialSpec, text: string): unknown {
  if (kind === 'text') return text;
  if (text.startsWith('$'))
    return kind === 'basic' ? { username: text, password: '' } : { clientId: text, clientSecret: text };
  const at = text.indexOf(':');
  if (at < 0) throw new UsageError(`--${flag}: expected two parts with ":" between them.`);
  const [first, second] = [text.slice(0, at), text.slice(at + 1)];
  return kind === 'basic' ? { username: first, password: second } : { clientId: first, clientSecret: second };
}

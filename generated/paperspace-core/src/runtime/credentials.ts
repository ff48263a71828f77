import type { Authenticator, CredentialSource } from './auth/authenticator.js';
import type { Client } from './client.js';
import { MissingCredentialsError } from './errors/missing-credentials-error.js';
import type { Plan } from './plan.js';

/**
 * Chooses how a call proves who sends it: by the first security alternative all of whose credentials the client has, or
 * else by none, where the document allows that.
 *
 * @throws MissingCredentialsError, which names the options and environment variables that would help.
 */
export function chooseCredentials(
  { auth, security }: Client,
  { id, auth: own }: Plan,
): readonly Authenticator[] {
  const alternatives = own ?? security;
  const needed = alternatives.filter((names) => names.length > 0);
  const met = needed.find((names) => names.every((name) => auth.get(name)?.configured));
  if (!met && alternatives.length > 0 && needed.length === alternatives.length) {
    const help = needed.map((names) =>
      names.map((name) => describe(auth.get(name)?.source, name)).join(' and '),
    );
    throw new MissingCredentialsError(`${id} needs credentials: ${help.join(', or ')}.`);
  }
  return (met ?? []).flatMap((name) => auth.get(name) ?? []);
}

function describe(source: CredentialSource | undefined, name: string): string {
  if (!source) return `"${name}", which this package cannot meet`;
  return `the option "${source.option}"${source.env ? ` or the environment variable ${source.env}` : ''}`;
}

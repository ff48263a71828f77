import type { Client } from '../client.js';
import { MissingCredentialsError } from '../errors/missing-credentials-error.js';
import type { OutgoingRequest } from '../outgoing.js';

/** A secret, or a function that gives the current one before each attempt. */
export type Credential<T = string> = T | (() => T | Promise<T>);

/** Where a credential comes from, to tell a caller who forgot it. */
export interface CredentialSource {
  /** Name of the client option, for example `apiKey`. */
  readonly option: string;
  /** Name of the environment variable that is read without it. */
  readonly env?: string;
}

/** Meets one security scheme. */
export interface Authenticator {
  readonly source: CredentialSource;
  /** Whether there is a credential to use. */
  readonly configured: boolean;
  /** Puts the credential into the request. */
  apply(request: OutgoingRequest, client: Client, signal: AbortSignal): void | Promise<void>;
}

/** Whether a credential was given; an empty string counts as none, as an environment variable may be. */
export function isConfigured(credential: unknown): boolean {
  return credential !== undefined && credential !== '';
}

/**
 * The credential as it is now.
 *
 * @throws MissingCredentialsError when there is none, or its supplier gives none.
 */
export async function resolveCredential<T extends string | object>(
  credential: Credential<T> | undefined,
  { option }: CredentialSource,
): Promise<T> {
  const value = isSupplier(credential) ? await credential() : credential;
  if (!value) throw new MissingCredentialsError(`The option "${option}" gave no credential.`);
  return value;
}

function isSupplier<T>(credential: Credential<T> | undefined): credential is () => T | Promise<T> {
  return typeof credential === 'function';
}

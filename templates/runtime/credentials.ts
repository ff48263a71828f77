import type { Client } from './client.js';
import { MissingCredentialsError } from './errors/sdk-error.js';
import type { OutgoingRequest, RedirectGuard } from './hooks.js';

/** A secret, or a function that gives the current one before each attempt. */
export type Credential<T = string> = T | (() => T | Promise<T>);

/** Meets a security requirement. */
export interface Authenticator {
  /** What a caller who forgot it has to set: `the option "apiKey"`. */
  readonly source: string;
  /** Lower-case names of headers, next to `authorization` and `cookie`, that hold a credential. */
  readonly secretHeaders?: readonly string[];
  /** Follows redirects without giving those away. Without it, a request that has any follows none. */
  readonly guard?: RedirectGuard | undefined;
  /** Whether there is a credential to use. An empty string is none, as an environment variable may be. */
  readonly configured: boolean;
  /** Puts the credential into the request. */
  apply(request: OutgoingRequest, client: Client): void | Promise<void>;
}

/** Authenticators by the name of the security scheme that they meet. */
export type Schemes = Readonly<Record<string, Authenticator>>;

/**
 * The credential as it is now.
 *
 * @throws MissingCredentialsError when there is none, or its supplier gives none.
 */
export async function resolveCredential<T extends string | object>(
  credential: Credential<T> | undefined,
  source: string,
  { operation }: OutgoingRequest,
): Promise<T> {
  const value = typeof credential === 'function' ? await credential() : credential;
  if (value) return value;
  throw new MissingCredentialsError(`${operation} needs ${source}.`);
}

/** Reads an environment variable. Undefined where it is not set, and where there is no environment, as in browsers. */
export function env(name: string): string | undefined {
  const platform: Platform = globalThis;
  return platform.process?.env?.[name];
}

type Platform = typeof globalThis & {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
};

import type { Client } from './client.js';
import { MissingCredentialsError } from './errors/sdk-error.js';
import type { OutgoingRequest, RedirectGuard } from './hooks.js';

/**
 * A secret, or a function that gives the current one before each attempt. Where the service has refused one (status 401), the
 * function is given that one and asked for another, once for all calls that need it then.
 */
export type Credential<T = string> = T | ((refused?: T) => T | Promise<T>);

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
  request: OutgoingRequest,
): Promise<T> {
  const value =
    typeof credential === 'function'
      ? await supply(credential, request, (refused?: T) => credential(refused))
      : credential;
  if (value) return value;
  throw new MissingCredentialsError(`${request.operation} needs ${source}.`);
}

/** What is being asked for another credential. */
const renewals = new WeakMap<object, Promise<unknown>>();

/**
 * Asks for a credential; after a refusal for another one, which all calls share that need it then.
 *
 * @param key - Tells what is asked from all others.
 * @param ask - Is given what the service refused.
 * @throws The service's error where the other credential is the refused one.
 */
export async function supply<T>(
  key: object,
  request: OutgoingRequest,
  ask: (refused?: T) => T | Promise<T>,
): Promise<T> {
  // What is kept by a key has the type that is asked for by it.
  const { refused } = request;
  const last = refused?.supplied?.get(key) as T | undefined;
  let renewal = last && renewals.get(key);
  if (last && !renewal) {
    renewal = Promise.resolve(last)
      .then(ask)
      .finally(() => renewals.delete(key));
    renewals.set(key, renewal);
  }
  const value = (await (renewal ?? ask())) as T;
  if (last === value && refused) throw refused.error;
  (request.supplied ??= new Map()).set(key, value);
  return value;
}

/** Reads an environment variable. Undefined where it is not set, and where there is no environment, as in browsers. */
export function env(name: string): string | undefined {
  const platform: Platform = globalThis;
  return platform.process?.env?.[name];
}

type Platform = typeof globalThis & {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
};

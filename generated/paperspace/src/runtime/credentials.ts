import type { Client } from './client.js';
import { MissingCredentialsError } from './errors/sdk-error.js';
import type { OutgoingRequest, RedirectGuard } from './hooks.js';

/**
 * A secret, or a function that returns the current one before each attempt. If the service refuses a secret (status
 * 401), the function gets the refused secret and returns another. It is called once for all calls that need another
 * secret at that time.
 */
export type Credential<T = string> = T | ((refused?: T) => T | Promise<T>);

/** Adds the credential of a security scheme to requests. */
export interface Authenticator {
  /** The setting that supplies the credential, for messages: `the option "apiKey"`. */
  readonly source: string;
  /** Lower-case names of headers, next to `authorization` and `cookie`, that hold a credential. */
  readonly secretHeaders?: readonly string[];
  /**
   * Follows redirects without sending secret headers to another origin. Without it, a request with a secret header
   * follows no redirect.
   */
  readonly guard?: RedirectGuard | undefined;
  /** Whether there is a credential. An empty string, for example of an environment variable, is not a credential. */
  readonly configured: boolean;
  /** Adds the credential to the request. */
  apply(request: OutgoingRequest, client: Client): void | Promise<void>;
}

/** Authenticators by the name of their security scheme. */
export type Schemes = Readonly<Record<string, Authenticator>>;

/**
 * Returns the current credential. A credential that is a value needs no promise.
 *
 * @throws MissingCredentialsError if there is none, or its function returns none.
 */
export function resolveCredential<T extends string | object>(
  credential: Credential<T> | undefined,
  source: string,
  request: OutgoingRequest,
): T | Promise<T> {
  const given = (value: T | undefined): T => {
    if (value) return value;
    throw new MissingCredentialsError(`${request.operation} needs ${source}.`);
  };
  if (typeof credential !== 'function') return given(credential);
  return supply(credential, request, (refused?: T) => credential(refused)).then(given);
}

/** The pending renewals, by the source of the credential. */
const renewals = new WeakMap<object, Promise<unknown>>();

/**
 * Asks for a credential. After a refusal it asks for another one, which all calls share that need one at that time.
 *
 * @param key - Identifies the source of the credential.
 * @param ask - Gets the refused credential, if any.
 * @throws The service's error if the other credential equals the refused one.
 */
export async function supply<T>(
  key: object,
  request: OutgoingRequest,
  ask: (refused?: T) => T | Promise<T>,
): Promise<T> {
  // The map holds the value that the same key supplied, so it has the same type.
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

/**
 * Reads an environment variable. Undefined if it is not set, or on platforms without an environment, such as browsers.
 */
export function env(name: string): string | undefined {
  const platform: Platform = globalThis;
  return platform.process?.env?.[name];
}

type Platform = typeof globalThis & {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
};

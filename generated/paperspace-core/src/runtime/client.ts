import type { Authenticator } from './auth/authenticator.js';
import { systemClock, type Clock } from './clock.js';
import type { Hooks } from './hooks.js';
import type { HeaderValues } from './options.js';
import type { Fetch } from './outgoing.js';

export type { Clock } from './clock.js';

/** What the caller of a package may set for all calls. */
export interface ClientOptions {
  /** Where the service is, instead of where its document says. */
  readonly baseUrl?: string | undefined;
  /** Headers sent with every call; null takes one away. */
  readonly headers?: HeaderValues | undefined;
  /** Milliseconds for each attempt, until its answer is read. Default: 60 000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Milliseconds for a whole call, retries included. Default: no limit. */
  readonly timeoutMs?: number | undefined;
  /** How often a failed attempt is repeated, where that is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sends the requests. Default: the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Called around each attempt, in this order. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** Time and chance. Default: the real ones. */
  readonly clock?: Clock | undefined;
}

/** What the generated package knows of its service. */
export interface ClientDefinition {
  readonly baseUrl: string;
  /** Value of `User-Agent`, for example `paperspace-sdk/1.2.0`. */
  readonly userAgent: string;
  /** How each security scheme is met, by its name in the document. */
  readonly auth?: Readonly<Record<string, Authenticator>>;
  /** Security alternatives of operations that name none of their own. */
  readonly security?: readonly (readonly string[])[];
}

/** A service and how to call it: the first argument of every operation. */
export interface Client {
  readonly baseUrl: string;
  readonly userAgent: string;
  readonly auth: ReadonlyMap<string, Authenticator>;
  readonly security: readonly (readonly string[])[];
  readonly headers: HeaderValues;
  readonly attemptTimeoutMs: number;
  readonly timeoutMs: number | undefined;
  readonly maxRetries: number;
  readonly fetch: Fetch;
  readonly hooks: readonly Hooks[];
  readonly clock: Clock;
}

/**
 * Makes a client of what the package knows and what the caller wants.
 *
 * @param definition - The service, as the generator read it from the document.
 * @param options - What the caller sets; absent options have the defaults they document.
 */
export function newClient(definition: ClientDefinition, options: ClientOptions = {}): Client {
  return {
    baseUrl: options.baseUrl ?? definition.baseUrl,
    userAgent: definition.userAgent,
    auth: new Map(Object.entries(definition.auth ?? {})),
    security: definition.security ?? [],
    headers: options.headers ?? {},
    attemptTimeoutMs: options.attemptTimeoutMs ?? 60_000,
    timeoutMs: options.timeoutMs,
    maxRetries: options.maxRetries ?? 2,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    hooks: [options.hooks ?? []].flat(),
    clock: options.clock ?? systemClock,
  };
}

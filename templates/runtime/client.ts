import { systemClock, type Clock } from './clock.js';
import type { Authenticator, Schemes } from './credentials.js';
import type { ReasonReader } from './errors/describe-body.js';
import type { Fetch, Hooks } from './hooks.js';
import { pageUrl, parseUrl } from './url.js';

/** Options for all calls of a client. */
export interface ClientOptions {
  /** The URL of the service. Default: the one in its document. */
  readonly baseUrl?: string | undefined;
  /** Headers of every call. Null removes a header. */
  readonly headers?: HeaderValues | undefined;
  /** Milliseconds for each attempt, until its response is read. Default: 60 000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Milliseconds for a whole call, retries included; of a list, for each page. Default: no limit. */
  readonly timeoutMs?: number | undefined;
  /** How often to retry a failed attempt, if that is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Query parameters of every call, in addition to those of its input. A call can replace them. */
  readonly query?: RequestOptions['query'];
  /** Decides about retries instead of the client. */
  readonly retry?: RequestOptions['retry'];
  /** Sends the requests. Default: the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Other options of `fetch`: `credentials`, `keepalive`, `cache`, `next` of Next.js, `dispatcher` of undici. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Called around each attempt. The first hooks are the outermost. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** Time and random numbers, for tests. Default: those of the platform. */
  readonly clock?: Clock | undefined;
}

/** Options for one call. They override those of the client, and apply to each page of a list. */
export interface RequestOptions {
  /** Ends the call at once, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds for the whole call: credentials, all attempts, the waits between them, and reading the response.
   */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for each attempt. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How often to retry a failed attempt, if that is safe. 0: never. */
  readonly maxRetries?: number | undefined;
  /**
   * Decides about retries instead of the client and `maxRetries`. It gets the error and the number of the failed
   * attempt, from 1, and returns the milliseconds to wait before the next attempt, or null to give up. It is not called
   * if the caller aborted the call, or if the body cannot be read again. A wait that outlasts `timeoutMs` ends the call
   * at once.
   */
  readonly retry?: ((error: unknown, attempt: number) => number | null) | undefined;
  /** Headers to add or replace. Null removes a header. */
  readonly headers?: HeaderValues | undefined;
  /** Other options of `fetch`, over those of the client: `credentials`, `keepalive`, `cache`, `next`, `dispatcher`. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Query parameters that the document does not declare. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Sent as `Idempotency-Key`, or in the header that the service uses for it, by calls whose method is not idempotent. With
   * a key, the client retries such calls like all others.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Options of `fetch` that the client does not set itself. Platforms add their own. */
export type FetchOptions = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'> &
  Readonly<Record<string, unknown>>;

/** Headers by name. Null removes a header that the client would send. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** The facts about the service that the generated package contains. */
export interface ClientDefinition {
  readonly baseUrl: string;
  /** Value of `User-Agent`, for example `paperspace-sdk/1.2.0`. */
  readonly userAgent: string;
  /** Adds the credential to a request, for operations without a choice of their own. */
  readonly auth?: Authenticator | null;
  /** The security schemes by their names in the document, for operations that choose between them. */
  readonly schemes?: Schemes;
  /** Values for parameters that calls leave out, by their key in inputs. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Reads and writes XML, if the service has XML that is not passed as text. */
  readonly xml?: XmlFormat | undefined;
  /** Finds the reason in bodies of errors that may list several reasons. */
  readonly reasonOf?: ReasonReader;
}

/** Turns XML into values and back. It must return values that match the schemas of the document. */
export interface XmlFormat {
  parse(text: string): unknown;
  serialize(value: unknown): string;
}

/** A service and how to call it. */
export interface Client extends ClientDefinition {
  /** The base URL, parsed once for all calls; null for none. In a web page, `/api` is on the origin of the page. */
  readonly base: URL | null;
  readonly headers: HeaderValues;
  readonly attemptTimeoutMs: number;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly retry: RequestOptions['retry'];
  readonly query: RequestOptions['query'];
  readonly fetch: Fetch;
  readonly fetchOptions?: FetchOptions | undefined;
  readonly hooks: readonly Hooks[];
  readonly clock: Clock;
}

/** A client, or an instance of the package's class, which has one. */
export type ClientLike = Client | { readonly client: Client };

/** The client of a {@link ClientLike}. */
export function clientOf(like: ClientLike): Client {
  return 'client' in like ? like.client : like;
}

/** Creates a client from the package's definition of its service and the caller's options. */
export function newClient(
  definition: ClientDefinition,
  {
    baseUrl = definition.baseUrl,
    headers = {},
    attemptTimeoutMs = 60_000,
    timeoutMs = Infinity,
    maxRetries = 2,
    retry,
    query,
    fetch = (url, init) => globalThis.fetch(url, init),
    fetchOptions,
    hooks = [],
    clock = systemClock,
  }: ClientOptions = {},
): Client {
  return {
    ...definition,
    baseUrl,
    base: parseUrl(baseUrl, pageUrl()),
    headers,
    attemptTimeoutMs,
    timeoutMs,
    maxRetries,
    retry,
    query,
    fetch,
    fetchOptions,
    hooks: [hooks].flat(),
    clock,
  };
}

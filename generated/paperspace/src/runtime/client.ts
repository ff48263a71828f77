import { systemClock, type Clock } from './clock.js';
import type { Authenticator, Schemes } from './credentials.js';
import type { ReasonReader } from './errors/describe-body.js';
import type { Fetch, Hooks } from './hooks.js';

/** What the caller of a package may set for all calls. */
export interface ClientOptions {
  /** Where the service is, instead of where its document says. */
  readonly baseUrl?: string | undefined;
  /** Headers sent with every call; null takes one away. */
  readonly headers?: HeaderValues | undefined;
  /** Milliseconds for each attempt, until its response is read or, if it is streamed, begins. Default: 60 000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Milliseconds for a whole call, retries included; of a list, for each page. Default: no limit. */
  readonly timeoutMs?: number | undefined;
  /** How often a failed attempt is repeated, where that is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Decides about retries instead of the client. */
  readonly retry?: RequestOptions['retry'];
  /** Sends the requests. Default: the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** More for `fetch`, passed on as it is: `credentials`, `keepalive`, `cache`, `next` of Next.js, `dispatcher` of undici. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Called around each attempt, the first outermost. */
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** Time and chance. Default: the real ones. */
  readonly clock?: Clock | undefined;
}

/**
 * What a caller may set for one call, over what the client was made with. Of a list, it holds for the call of each page.
 * Time-outs are over where a streamed response begins: from there on, `signal` ends it.
 */
export interface RequestOptions {
  /** Ends the call at once, wherever it stands, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call: credentials, every attempt, the waits between them and reading what is not streamed. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for each attempt. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How often a failed attempt is repeated, and a broken event stream resumed without a new event: 0 for never. */
  readonly maxRetries?: number | undefined;
  /**
   * Decides about retries instead of the client, `maxRetries` included: after how many milliseconds a call is sent again
   * after an attempt of this number, from 1, has failed; null to give up. It is not asked where the caller has aborted the
   * call, or where the body cannot be read again. A wait that outlasts `timeoutMs` ends the call at once.
   */
  readonly retry?: ((error: unknown, attempt: number) => number | null) | undefined;
  /** Headers to add or replace; null takes one away. */
  readonly headers?: HeaderValues | undefined;
  /** More for `fetch`, over what the client has: `credentials`, `keepalive`, `cache`, `next`, `dispatcher`. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Query parameters beyond those the operation knows. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Sent as `Idempotency-Key`, or as the header that the service has for it. With it, calls that are not safe to repeat by nature
   * are retried like all others.
   */
  readonly idempotencyKey?: string | undefined;
  /** Media type of the body, where the operation accepts several. */
  readonly contentType?: string | undefined;
}

/** What `fetch` takes in addition to what a client sets itself. Platforms add fields of their own. */
export type FetchOptions = Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'> &
  Readonly<Record<string, unknown>>;

/** Headers by name. Null takes away what would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

/** What the generated package knows of its service. */
export interface ClientDefinition {
  readonly baseUrl: string;
  /** Value of `User-Agent`, for example `paperspace-sdk/1.2.0`. */
  readonly userAgent: string;
  /** Proves who sends a request, of operations that say nothing else of it. */
  readonly auth?: Authenticator | null;
  /** How each security scheme is met, by its name in the document, for operations that say otherwise. */
  readonly schemes?: Schemes;
  /** What stands in for parameters that calls leave out, by their key in inputs. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** How XML is read and written, where the service has any that is not left as text. */
  readonly xml?: XmlFormat | undefined;
  /** Finds the reason in the bodies of errors, where they may list several. */
  readonly reasonOf?: ReasonReader;
}

/** Turns XML into values and back: what the document's schemas say of them is for its author to see to. */
export interface XmlFormat {
  parse(text: string): unknown;
  serialize(value: unknown): string;
}

/** A service and how to call it. */
export interface Client extends ClientDefinition {
  readonly headers: HeaderValues;
  readonly attemptTimeoutMs: number;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly retry: RequestOptions['retry'];
  readonly fetch: Fetch;
  readonly fetchOptions?: FetchOptions | undefined;
  readonly hooks: readonly Hooks[];
  readonly clock: Clock;
}

/** A client, or the class of a package, which has one. */
export type ClientLike = Client | { readonly client: Client };

/** The client that it is, or has. */
export function clientOf(like: ClientLike): Client {
  return 'client' in like ? like.client : like;
}

/** Makes a client of what the package knows of its service and what the caller wants. */
export function newClient(
  definition: ClientDefinition,
  {
    baseUrl = definition.baseUrl,
    headers = {},
    attemptTimeoutMs = 60_000,
    timeoutMs = Infinity,
    maxRetries = 2,
    retry,
    fetch = (url, init) => globalThis.fetch(url, init),
    fetchOptions,
    hooks = [],
    clock = systemClock,
  }: ClientOptions = {},
): Client {
  const transport = { fetch, fetchOptions, clock };
  const policy = { baseUrl, headers, attemptTimeoutMs, timeoutMs, maxRetries, retry, ...transport };
  return { ...definition, ...policy, hooks: [hooks].flat() };
}

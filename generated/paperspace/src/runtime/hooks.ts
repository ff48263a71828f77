import type { Message } from './message.js';
import type { RequestBody } from './plan.js';

/**
 * Functions that are called around each attempt. The first hooks are the outermost. An error that they throw ends the
 * call.
 */
export interface Hooks {
  readonly around?: Middleware;
  /**
   * Called before an attempt is sent, when it has its credentials. It may change `url`, `headers` and `body`, for
   * example to sign the request.
   */
  beforeRequest?(request: OutgoingRequest): void | Promise<void>;
  /**
   * Called when the headers of a response arrive, whatever its status. It must not read the body: clone the response
   * first.
   */
  afterResponse?(request: OutgoingRequest, response: Response): void | Promise<void>;
  /**
   * Called when an attempt fails, with an `SdkError` or the error of a hook or of a credential's function. `retryInMs`
   * is null after the last attempt.
   */
  onError?(request: OutgoingRequest, error: unknown, retryInMs: number | null): void | Promise<void>;
}

/**
 * Wraps an attempt, which has its credentials. It may change the request, return a response of its own, or call `next`
 * again. It must not read the body of the response that it returns: clone the response first.
 */
export type Middleware = (call: OutgoingRequest, next: SendAttempt) => Promise<Response>;

/** Sends an attempt. Resolves to the response, whatever its status. Rejects with an `SdkError`. */
export type SendAttempt = (call: OutgoingRequest) => Promise<Response>;

/**
 * One attempt of a call. Authenticators and hooks may change it. Its `url` may contain a credential: show `redacted`
 * instead.
 */
export interface OutgoingRequest extends Omit<Message, 'encoded' | 'headers'> {
  /** 1 for the first. */
  readonly attempt: number;
  readonly headers: Headers;
  body: RequestBody | null;
  fetch: Fetch;
  /** Credentials that functions supplied for this attempt, by their source. */
  supplied?: Map<object, unknown> | undefined;
  /**
   * The attempt whose credentials the service refused (status 401), and its error. Set if this attempt has new
   * credentials.
   */
  readonly refused?: (OutgoingRequest & { readonly error: unknown }) | undefined;
}

/** The part of the standard `fetch` that the runtime needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Makes `fetch` drop the given headers when a redirect leads to another origin. Their names are in lower case. */
export type RedirectGuard = (fetch: Fetch, secretHeaders: readonly string[]) => Fetch;

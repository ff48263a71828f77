import type { Message } from './message.js';
import type { RequestBody } from './plan.js';

/** Functions called around each attempt, those of the first hooks outermost. What they throw ends the call. */
export interface Hooks {
  readonly around?: Middleware;
  /** Before an attempt is sent, credentials included. May change `url`, `headers` and `body`, or sign the request. */
  beforeRequest?(request: OutgoingRequest): void | Promise<void>;
  /** After the headers of a response have come, whatever its status. Must not read the body: clone the response first. */
  afterResponse?(request: OutgoingRequest, response: Response): void | Promise<void>;
  /**
   * After an attempt has failed: with an `SdkError`, or with what a hook or a credential's supplier threw.
   * `retryInMs` is null when it was the last.
   */
  onError?(request: OutgoingRequest, error: unknown, retryInMs: number | null): void | Promise<void>;
}

/**
 * Wraps an attempt, credentials included. It may change the request, return a response of its own, or call `next` again. It
 * must not read the body of the response that it returns: clone the response first.
 */
export type Middleware = (call: OutgoingRequest, next: SendAttempt) => Promise<Response>;

/** Sends an attempt. It resolves to the response, whatever its status, and rejects with an `SdkError`. */
export type SendAttempt = (call: OutgoingRequest) => Promise<Response>;

/** One attempt of a call, as authenticators and hooks see and change it. Its `url` may hold a credential: show `shown`. */
export interface OutgoingRequest extends Omit<Message, 'body'> {
  /** 1 for the first. */
  readonly attempt: number;
  body: RequestBody | null;
  fetch: Fetch;
  /** Credentials that functions gave for this attempt, by what was asked for them. */
  supplied?: Map<object, unknown> | undefined;
  /** The attempt whose credentials the service refused (status 401), and its error, where another one has been asked for since. */
  readonly refused?: (OutgoingRequest & { readonly error: unknown }) | undefined;
}

/** The part of the standard `fetch` that the runtime needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Makes `fetch` drop the headers of the given lower-case names where a redirect leads to another origin. */
export type RedirectGuard = (fetch: Fetch, secretHeaders: readonly string[]) => Fetch;

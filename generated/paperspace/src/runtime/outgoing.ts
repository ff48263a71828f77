import type { Authenticator } from './auth/authenticator.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import type { RequestBody } from './plan.js';

/** One attempt of a call, as authenticators and hooks see and change it. */
export interface OutgoingRequest {
  /** Name of the operation. */
  readonly operation: string;
  readonly method: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** May hold a credential in its query: show that of {@link shown} instead. */
  readonly url: URL;
  /** The request without secrets, for people to read. */
  readonly shown: ErrorRequest;
  readonly headers: Headers;
  /** Lower-case names of headers that hold a credential. */
  readonly secretHeaders: Set<string>;
  readonly authenticators: readonly Authenticator[];
  body: RequestBody | null;
  fetch: Fetch;
}

/** The part of the standard `fetch` that the runtime needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

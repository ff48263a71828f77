import type { OutgoingRequest } from './outgoing.js';

/** Functions called around each attempt. What they throw ends the call. */
export interface Hooks {
  /** Before an attempt is sent, credentials included. May change `url`, `headers` and `body`, or sign the request. */
  beforeRequest?(request: OutgoingRequest): void | Promise<void>;
  /** After the headers of an answer have come, whatever its status. Must not read the body: clone the response first. */
  afterResponse?(request: OutgoingRequest, response: Response): void | Promise<void>;
  /**
   * After an attempt has failed: with an `SdkError`, or with what a hook or a credential's supplier threw.
   * `retryInMs` is null when it was the last.
   */
  onError?(request: OutgoingRequest, error: unknown, retryInMs: number | null): void | Promise<void>;
}

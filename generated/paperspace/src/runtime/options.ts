/** What a caller may set for one call, over what the client was made with. */
export interface RequestOptions {
  /** Ends the call at once, wherever it stands, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call: credentials, every attempt, the waits between them and reading the answer. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for each attempt. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How often a failed attempt is repeated: 0 for never. */
  readonly maxRetries?: number | undefined;
  /** Headers to add or replace; null takes one away. */
  readonly headers?: HeaderValues | undefined;
  /** Query parameters beyond those the operation knows. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as `Idempotency-Key`. With it, calls that are not safe to repeat by nature are retried too. */
  readonly idempotencyKey?: string | undefined;
  /** Media type of the body, where the operation accepts several. */
  readonly contentType?: string | undefined;
}

/** Headers by name. Null takes away what would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>;

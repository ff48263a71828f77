import { packageName } from '../package-name.js';

/** The request an error is about. The URL holds no secrets. */
export interface ErrorRequest {
  readonly method: string;
  readonly url: string;
}

/** What every error this package throws is. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  /** The package that threw it: what {@link isSdkError} goes by. */
  readonly package: string = packageName;

  constructor(message: string, options?: ErrorOptions) {
    // The caller's line may lie below more lines of ours than engines keep.
    const engine: typeof Error & { stackTraceLimit?: number } = Error;
    const { stackTraceLimit } = engine;
    if (stackTraceLimit) engine.stackTraceLimit = stackTraceLimit + 20;
    super(message, options);
    if (stackTraceLimit) engine.stackTraceLimit = stackTraceLimit;
  }

  /** What JSON holds of the error: the message too, which is no property of its own by which JSON goes. */
  toJSON(): object {
    return Object.assign({}, this, { message: this.message });
  }
}

/** The input cannot be sent. Nothing was sent. */
export class InvalidInputError extends SdkError {
  override readonly name = 'InvalidInputError';
}

/** Tells an {@link InvalidInputError}. */
export const isInvalidInputError = (value: unknown): value is InvalidInputError =>
  isSdkError(value) && value.name === 'InvalidInputError';

/** A call needs credentials that the client does not have. Nothing was sent. */
export class MissingCredentialsError extends SdkError {
  override readonly name = 'MissingCredentialsError';
}

/** Tells a {@link MissingCredentialsError}. */
export const isMissingCredentialsError = (value: unknown): value is MissingCredentialsError =>
  isSdkError(value) && value.name === 'MissingCredentialsError';

/** What went wrong with a request after it was made. */
export class RequestError extends SdkError {
  readonly request: ErrorRequest;

  constructor(request: ErrorRequest, reason: string, options?: ErrorOptions) {
    super(`${request.method} ${request.url}: ${reason}`, options);
    this.request = request;
  }
}

/** Tells this package's errors from others, also across two copies of it, where `instanceof` does not: so do all guards. */
export function isSdkError(value: unknown): value is SdkError {
  return value instanceof Error && 'package' in value && value.package === packageName;
}

import { packageName } from '../package-name.js';

/** The request of an error. The URL contains no secrets. */
export interface ErrorRequest {
  readonly method: string;
  readonly url: string;
}

/** The base class of all errors that this package throws. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  /** The package that threw it. {@link isSdkError} checks it. */
  readonly package: string = packageName;

  constructor(message: string, options?: ErrorOptions) {
    // Engines keep few stack frames, and the caller's frame may be below many frames of this package.
    const engine: { stackTraceLimit?: number | undefined; readonly prototype: Error } = Error;
    const { stackTraceLimit } = engine;
    engine.stackTraceLimit = stackTraceLimit && stackTraceLimit + 20;
    super(message, options);
    engine.stackTraceLimit = stackTraceLimit;
  }

  /** The error as JSON, with its message, which `JSON.stringify` would leave out because it is not enumerable. */
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

/** A request failed after it was created. */
export class RequestError extends SdkError {
  declare readonly request: ErrorRequest;

  constructor(request: ErrorRequest, reason: string, options?: ErrorOptions) {
    super(`${request.method} ${request.url}: ${reason}`, options);
    this.request = request;
  }
}

/**
 * Tells the errors of this package. Unlike `instanceof`, this and all other guards also recognize errors of another
 * copy of the package.
 */
export function isSdkError(value: unknown): value is SdkError {
  return value instanceof Error && 'package' in value && value.package === packageName;
}

import { ResponseError } from './response-error.js';
import { isSdkError, RequestError } from './sdk-error.js';

/** No response: the service was not reached, or the connection broke. `cause` is the error that `fetch` threw. */
export class ConnectionError extends RequestError {
  override readonly name = 'ConnectionError';
}

/** Tells a {@link ConnectionError}. */
export const isConnectionError = (value: unknown): value is ConnectionError =>
  isSdkError(value) && value.name === 'ConnectionError';

/** No response in time. */
export class TimeoutError extends RequestError {
  override readonly name = 'TimeoutError';
}

/** Tells a {@link TimeoutError}. */
export const isTimeoutError = (value: unknown): value is TimeoutError =>
  isSdkError(value) && value.name === 'TimeoutError';

/** The caller's signal aborted the call. `cause` is the signal's reason. */
export class AbortedError extends RequestError {
  override readonly name = 'AbortedError';
}

/** Tells an {@link AbortedError}. */
export const isAbortedError = (value: unknown): value is AbortedError =>
  isSdkError(value) && value.name === 'AbortedError';

/**
 * A successful response could not be read as the document declares it. `body` is the unreadable part: the whole body,
 * one line or one event.
 */
export class ResponseParseError extends ResponseError {
  override readonly name = 'ResponseParseError';
}

/** Tells a {@link ResponseParseError}. */
export const isResponseParseError = (value: unknown): value is ResponseParseError =>
  isSdkError(value) && value.name === 'ResponseParseError';

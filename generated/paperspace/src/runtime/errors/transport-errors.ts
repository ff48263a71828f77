import { requestIdOf } from './api-errors.js';
import { isSdkError, RequestError, type ErrorRequest } from './sdk-error.js';

/** No answer came: the service was not reached, or the connection broke. `cause` is what `fetch` threw. */
export class ConnectionError extends RequestError {
  override readonly name = 'ConnectionError';
}

/** Tells a {@link ConnectionError}. */
export const isConnectionError = (value: unknown): value is ConnectionError =>
  isSdkError(value) && value.name === 'ConnectionError';

/** No answer came in time. */
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

/** A successful response was not in the declared format. */
export class ResponseParseError extends RequestError {
  override readonly name = 'ResponseParseError';
  readonly #response: Response;
  readonly status: number;
  /** What could not be read: the text of the body, or of one line or event of a stream. */
  readonly body: unknown;
  /** What the service calls this request, for its support to find it. */
  readonly requestId: string | null;

  /** @param problem - Must not show the body, which may hold secrets. */
  constructor(
    request: ErrorRequest,
    response: Response,
    problem: string,
    body: unknown,
    options?: ErrorOptions,
  ) {
    super(request, `${response.status} ${problem}`, options);
    this.#response = response;
    this.status = response.status;
    this.body = body;
    this.requestId = requestIdOf(response.headers);
  }

  /** The response. Its body has been read already. */
  get response(): Response {
    return this.#response;
  }
}

/** Tells a {@link ResponseParseError}. */
export const isResponseParseError = (value: unknown): value is ResponseParseError =>
  isSdkError(value) && value.name === 'ResponseParseError';

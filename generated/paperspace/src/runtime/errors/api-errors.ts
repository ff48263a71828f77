import { describeBody, type ReasonReader } from './describe-body.js';
import { retryAfterMs } from './retry-after.js';
import { ResponseError } from './response-error.js';
import { isSdkError, type ErrorRequest } from './sdk-error.js';

/** The service responded with an error status. `body` is the parsed JSON, else text; undefined if it is empty. */
export class ApiError<Body = unknown> extends ResponseError<Body> {
  declare readonly name: string;
  /** The service's own code for the error; null if the body has none. */
  declare readonly code: string | null;

  /** @param reasonOf - Finds the reason in bodies that may list several. */
  constructor(request: ErrorRequest, response: Response, body: Body, reasonOf?: ReasonReader) {
    const { code, reason } = describeBody(body, reasonOf);
    super(request, response, reason ?? response.statusText, body);
    this.name = `${names[this.status] ?? (this.status < 500 ? 'Api' : 'Server')}Error`;
    this.code = code;
  }

  /** The wait in milliseconds that the service asks for by `Retry-After`; null without one. */
  get retryAfterMs(): number | null {
    return retryAfterMs(this.headers, Date);
  }
}

/** Status 400: the request is malformed or invalid. */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'BadRequestError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isBadRequestError(value);
  }
}

/** Tells a {@link BadRequestError}. */
export const isBadRequestError = (value: unknown): value is BadRequestError =>
  isApiError(value) && value.status === 400;

/** Status 401: the credentials are missing, wrong or expired. */
export class AuthenticationError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'AuthenticationError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isAuthenticationError(value);
  }
}

/** Tells an {@link AuthenticationError}. */
export const isAuthenticationError = (value: unknown): value is AuthenticationError =>
  isApiError(value) && value.status === 401;

/** Status 403: the credentials do not allow this. */
export class PermissionDeniedError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'PermissionDeniedError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isPermissionDeniedError(value);
  }
}

/** Tells a {@link PermissionDeniedError}. */
export const isPermissionDeniedError = (value: unknown): value is PermissionDeniedError =>
  isApiError(value) && value.status === 403;

/** Status 404: the resource does not exist, or the credentials may not see it. */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'NotFoundError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNotFoundError(value);
  }
}

/** Tells a {@link NotFoundError}. */
export const isNotFoundError = (value: unknown): value is NotFoundError =>
  isApiError(value) && value.status === 404;

/** Status 409: the request conflicts with the state of the resource. */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'ConflictError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isConflictError(value);
  }
}

/** Tells a {@link ConflictError}. */
export const isConflictError = (value: unknown): value is ConflictError =>
  isApiError(value) && value.status === 409;

/** Status 422: the request is well-formed, but its values are not valid. */
export class UnprocessableEntityError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'UnprocessableEntityError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isUnprocessableEntityError(value);
  }
}

/** Tells an {@link UnprocessableEntityError}. */
export const isUnprocessableEntityError = (value: unknown): value is UnprocessableEntityError =>
  isApiError(value) && value.status === 422;

/** Status 429: too many requests. */
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'RateLimitError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isRateLimitError(value);
  }
}

/** Tells a {@link RateLimitError}. */
export const isRateLimitError = (value: unknown): value is RateLimitError =>
  isApiError(value) && value.status === 429;

/** Status 500 and above: the service failed. */
export class ServerError<Body = unknown> extends ApiError<Body> {
  declare readonly name: 'ServerError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isServerError(value);
  }
}

/** Tells a {@link ServerError}. */
export const isServerError = (value: unknown): value is ServerError =>
  isApiError(value) && value.status >= 500;

/** Names of the errors for single statuses, without `Error`. */
const names: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Authentication',
  403: 'PermissionDenied',
  404: 'NotFound',
  409: 'Conflict',
  422: 'UnprocessableEntity',
  429: 'RateLimit',
};

/** Reads an error response, and throws an {@link ApiError}. */
export async function throwResponse(
  request: ErrorRequest,
  response: Response,
  reasonOf?: ReasonReader,
): Promise<never> {
  const text = await response.text();
  let body: unknown = text || undefined;
  try {
    body = JSON.parse(text);
  } catch {
    // Some errors have a body that is not JSON.
  }
  throw new ApiError(request, response, body, reasonOf);
}

/** Tells an {@link ApiError}: any response with an error status. */
export function isApiError(value: unknown): value is ApiError {
  return isSdkError(value) && 'code' in value;
}

/**
 * Whether the body of an error has one of the types that the document describes for it.
 *
 * @param kinds - `array`, `null`, or a result of `typeof`.
 */
export function hasBody({ body }: ApiError, ...kinds: readonly string[]): boolean {
  return kinds.includes(body === null ? 'null' : Array.isArray(body) ? 'array' : typeof body);
}

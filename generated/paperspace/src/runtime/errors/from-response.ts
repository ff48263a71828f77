import { ApiError } from './api-error.js';
import { AuthenticationError } from './authentication-error.js';
import { BadRequestError } from './bad-request-error.js';
import { ConflictError } from './conflict-error.js';
import { NotFoundError } from './not-found-error.js';
import { PermissionDeniedError } from './permission-denied-error.js';
import { RateLimitError } from './rate-limit-error.js';
import type { ErrorRequest } from './sdk-error.js';
import { ServerError } from './server-error.js';
import { UnprocessableEntityError } from './unprocessable-entity-error.js';

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** Makes the error of an answer that is no success, reading its body. */
export async function errorFromResponse(response: Response, request: ErrorRequest): Promise<ApiError> {
  const text = await response.text();
  const ErrorClass = classes[response.status] ?? (response.status < 500 ? ApiError : ServerError);
  return new ErrorClass(request, response, parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}

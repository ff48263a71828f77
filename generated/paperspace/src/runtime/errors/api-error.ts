import { requestIdOf } from '../request-id.js';
import { describeBody } from './describe-body.js';
import { RequestError } from './request-error.js';
import { isSdkError, type ErrorRequest } from './sdk-error.js';

/** The service answered with a status that is not a success. */
export class ApiError<Body = unknown> extends RequestError {
  override readonly name: string = 'ApiError';
  readonly status: number;
  readonly headers: Headers;
  /** The answer's body: parsed where it is JSON, else its text; undefined when empty. */
  readonly body: Body;
  /** The service's own code for what went wrong, where the body has one. */
  readonly code: string | null;
  /** What the service calls this request, for its support to find it. */
  readonly requestId: string | null;

  /** @param body - That of the response, which has been read already. */
  constructor(request: ErrorRequest, response: Response, body: Body, options?: ErrorOptions) {
    const { code, reason } = describeBody(body);
    super(request, `${response.status} ${reason ?? response.statusText}`, options);
    this.status = response.status;
    this.headers = response.headers;
    this.body = body;
    this.code = code;
    this.requestId = requestIdOf(response.headers);
  }
}

/** Tells answers that are no success, whatever their status. */
export function isApiError(value: unknown): value is ApiError {
  return isSdkError(value) && 'status' in value;
}

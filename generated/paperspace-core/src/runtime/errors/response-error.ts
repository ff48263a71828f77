import { RequestError, type ErrorRequest } from './sdk-error.js';

/** The service responded, but with an error or with an unusable response. */
export class ResponseError<Body = unknown> extends RequestError {
  declare readonly status: number;
  /** The part of the body that was read. */
  declare readonly body: Body;
  /** The service's id of this request, for its support. */
  declare readonly requestId: string | null;
  readonly #response: Response;

  /** @param reason - Must not contain the body, which may contain secrets. */
  constructor(request: ErrorRequest, response: Response, reason: string, body: Body, options?: ErrorOptions) {
    super(request, `${response.status} ${reason}`, options);
    this.status = response.status;
    this.body = body;
    this.requestId = requestIdOf(response);
    this.#response = response;
  }

  /** The headers of the response. A printed error does not show them, because they may contain a cookie. */
  get headers(): Headers {
    return this.#response.headers;
  }

  /** The response. Its body was read already. */
  get response(): Response {
    return this.#response;
  }
}

/** The service's id of the request, from the common headers; null without one. */
export function requestIdOf({ headers }: Response): string | null {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-amzn-requestid');
}

import { RequestError, type ErrorRequest } from './sdk-error.js';

/** A response came, and something is wrong with it. */
export class ResponseError<Body = unknown> extends RequestError {
  readonly status: number;
  /** The body of the response, as far as it was read. */
  readonly body: Body;
  /** What the service calls this request, for its support to find it. */
  readonly requestId: string | null;
  readonly #response: Response;

  /** @param reason - Must not show the body, which may hold secrets. */
  constructor(request: ErrorRequest, response: Response, reason: string, body: Body, options?: ErrorOptions) {
    super(request, `${response.status} ${reason}`, options);
    this.status = response.status;
    this.body = body;
    this.requestId = requestIdOf(response);
    this.#response = response;
  }

  /** The headers of the response. They are not shown where the error is printed, for a cookie may be among them. */
  get headers(): Headers {
    return this.#response.headers;
  }

  /** The response. Its body has been read already. */
  get response(): Response {
    return this.#response;
  }
}

/** The id that the service gave the request, from the common headers; null without one. */
export function requestIdOf({ headers }: Response): string | null {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? headers.get('x-amzn-requestid');
}

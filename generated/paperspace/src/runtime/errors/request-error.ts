import { SdkError, type ErrorRequest } from './sdk-error.js';

/** What went wrong with a request after it was made. */
export class RequestError extends SdkError {
  readonly request: ErrorRequest;

  constructor(request: ErrorRequest, reason: string, options?: ErrorOptions) {
    super(`${request.method} ${request.url}: ${reason}`, options);
    this.request = request;
  }
}

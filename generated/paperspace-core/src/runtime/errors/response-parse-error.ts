import { RequestError } from './request-error.js';
import { isSdkError } from './sdk-error.js';

/** A successful answer was not in the declared format. */
export class ResponseParseError extends RequestError {
  override readonly name = 'ResponseParseError';
}

/** Tells a {@link ResponseParseError}, also across two copies of this package. */
export function isResponseParseError(value: unknown): value is ResponseParseError {
  return isSdkError(value) && value.name === 'ResponseParseError';
}

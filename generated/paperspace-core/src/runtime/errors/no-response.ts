import { isSdkError, RequestError, type ErrorRequest, type SdkError } from './sdk-error.js';
import { ConnectionError } from './transport-errors.js';

/**
 * Creates the error for a request without a response, with the reason of the platform. An error of this package stays as
 * it is.
 *
 * @param cause - The error that `fetch` threw.
 */
export function noResponse(request: ErrorRequest, cause: unknown): SdkError {
  if (isSdkError(cause)) return cause;
  const { code, message = cause }: { readonly code?: unknown; readonly message?: unknown } = Object(
    Object(cause).cause ?? cause,
  );
  // The platform's message may contain the URL, which may contain secrets.
  const said = String(message).replace(/\S+:\/\/\S+/g, '(URL)');
  const isMistake = !code && (cause instanceof ReferenceError || /undefined|null|not a /.test(said));
  const reason = isMistake ? `the fetch function threw: ${said}` : `connection failed (${code ?? said})`;
  // Retries do not help after a mistake in `fetch` or a bad redirect.
  const NoResponse = isMistake || /redirect/i.test(said) ? RequestError : ConnectionError;
  return new NoResponse(request, reason, { cause });
}

import { RequestError, type ErrorRequest } from './sdk-error.js';
import { ConnectionError } from './transport-errors.js';

/**
 * The error for a request to which no response came, with what the platform says of it.
 *
 * @param cause - What `fetch` threw.
 */
export function noResponse(request: ErrorRequest, cause: unknown): RequestError {
  const { code, message = cause }: { readonly code?: unknown; readonly message?: unknown } = Object(
    Object(cause).cause ?? cause,
  );
  // A message may hold the URL, and so secrets.
  const said = String(message).replace(/\S+:\/\/\S+/g, '(URL)');
  const isMistake = !code && (cause instanceof ReferenceError || /undefined|null|not a /.test(said));
  const reason = isMistake ? `the fetch function threw: ${said}` : `connection failed (${code ?? said})`;
  // A mistake and a redirect that leads nowhere are the same the next time.
  const NoResponse = isMistake || /redirect/i.test(said) ? RequestError : ConnectionError;
  return new NoResponse(request, reason, { cause });
}

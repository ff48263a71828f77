import { RequestError, type ErrorRequest } from './sdk-error.js';
import { ConnectionError } from './transport-errors.js';

/**
 * The error for a request to which no response came, with what the platform says of it.
 *
 * @param cause - What `fetch` threw.
 */
export function noResponse(request: ErrorRequest, cause: unknown): RequestError {
  const { code, message }: { readonly code?: unknown; readonly message?: unknown } = Object(
    Object(cause).cause ?? cause,
  );
  // A message may hold the URL, and so secrets.
  const said = String(message ?? cause).replace(/\S+:\/\/\S+/g, '(URL)');
  const fail = (reason: string): RequestError => new RequestError(request, reason, { cause });
  // These would be no other the next time.
  if (/redirect/i.test(said))
    return fail(`the service redirects to where the request cannot follow: ${said}`);
  if (!code && (cause instanceof ReferenceError || /undefined|null|not a /.test(said)))
    return fail(`the fetch function threw: ${said}`);
  return new ConnectionError(request, `connection failed (${code ?? said})`, { cause });
}

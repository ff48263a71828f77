import type { Client } from './client.js';
import { ConnectionError } from './errors/connection-error.js';
import { errorFromResponse } from './errors/from-response.js';
import { isSdkError, type ErrorRequest } from './errors/sdk-error.js';
import type { OutgoingRequest } from './outgoing.js';

/**
 * Sends a request once: credentials, hooks, `fetch`.
 *
 * @param signal - Ends the attempt.
 * @returns A successful answer, its body unread.
 * @throws ConnectionError, an ApiError, or the signal's reason.
 */
export async function sendOnce(
  client: Client,
  outgoing: OutgoingRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { method, shown, headers } = outgoing;
  for (const authenticator of outgoing.authenticators) await authenticator.apply(outgoing, client, signal);
  for (const hook of client.hooks) await hook.beforeRequest?.(outgoing);
  signal.throwIfAborted();
  // Bodies that are streams need `duplex` (Fetch Standard); to others it means nothing.
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    body: outgoing.body,
    signal,
    duplex: 'half',
  };
  const response = await connected(shown, outgoing.fetch(outgoing.url.href, init));
  for (const hook of client.hooks) await hook.afterResponse?.(outgoing, response);
  if (!response.ok) throw await connected(shown, errorFromResponse(response, shown));
  return response;
}

/** Work that depends on the connection: what breaks it becomes a ConnectionError. */
export async function connected<T>(request: ErrorRequest, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw isSdkError(cause)
      ? cause
      : new ConnectionError(request, `connection failed ${codeOf(cause)}`, { cause });
  }
}

/** Such as `ECONNREFUSED`. Messages of the platform's errors are left out: they may hold the URL, and so secrets. */
function codeOf(error: unknown): string {
  const code: unknown = Reflect.get(Object(Reflect.get(Object(error), 'cause') ?? error), 'code');
  return typeof code === 'string' ? `(${code})` : '';
}

import type { Client, RequestOptions } from './client.js';
import { ApiError, throwResponse } from './errors/api-errors.js';
import { noResponse } from './errors/no-response.js';
import { InvalidInputError } from './errors/sdk-error.js';
import type { Hooks, OutgoingRequest, SendAttempt } from './hooks.js';
import type { Message } from './message.js';
import type { Exchange } from './plan.js';
import { limitsOf, timeUp } from './limits.js';
import { isRedirect, secretHeadersIn } from './redirects.js';
import { delayAfter } from './retry.js';
import { withDeadline, type Work } from './scope.js';

/** Creates the result of a call from its successful response. */
export type Settle<T> = (response: Response, exchange: Exchange) => Promise<T>;

/**
 * Sends a message, with retries and within the caller's limits.
 *
 * @throws SdkError; the error of a hook or of a credential's function.
 */
export async function send<T>(
  client: Client,
  message: Message,
  options: RequestOptions,
  settle: Settle<T>,
): Promise<T> {
  const { clock, fetch } = client;
  const limits = limitsOf(client, options);
  const endsAt = clock.now() + limits.timeoutMs;
  let refused: OutgoingRequest['refused'];
  for (let attempt = 1; ; attempt++) {
    const leftMs = endsAt - clock.now();
    // `sleep` may resolve late.
    if (leftMs <= 0) throw timeUp(message.redacted, limits, leftMs, attempt - 1);
    const outgoing: OutgoingRequest = {
      // V8 adds properties to a copied object slowly, so they come before the copy.
      attempt,
      fetch,
      refused,
      body: message.encoded?.content ?? null,
      ...message,
      // Hooks and authenticators change the URL and the headers of an attempt, not those of the message.
      url: new URL(message.url),
      headers: message.headers(),
    };
    const late = (): Error => timeUp(message.redacted, limits, leftMs, attempt);
    const work: Work<T> = (signal, detach) =>
      sendOnce(outgoing, settle, { client, message, options, signal, detach });
    try {
      const limitMs = Math.min(limits.attemptTimeoutMs, leftMs);
      return await withDeadline(clock, message.redacted, options.signal, limitMs, late, work);
    } catch (error) {
      const isRefused = isRefusal(error, outgoing);
      const delayMs = isRefused ? 0 : delayAfter(error, attempt, client, message, options);
      const retryInMs = delayMs !== null && clock.now() + delayMs < endsAt ? delayMs : null;
      for (const hook of client.hooks) await hook.onError?.(outgoing, error, retryInMs);
      if (retryInMs === null) throw error;
      if (isRefused) refused = { ...outgoing, error };
      // An abort ends the sleep. The next attempt then throws the error for it.
      if (retryInMs) await clock.sleep(retryInMs, options.signal).catch(() => {});
    }
  }
}

/**
 * Whether the service refused credentials that can be replaced. They are replaced once, and not if the response is from
 * another origin after a redirect.
 */
function isRefusal(error: unknown, { refused, once, supplied, url }: OutgoingRequest): boolean {
  const isNew = !refused && !once && !!supplied && error instanceof ApiError && error.status === 401;
  return isNew && new URL(error.response.url || url).origin === url.origin;
}

/** Sends one attempt: credentials, hooks, `fetch`. */
async function sendOnce<T>(outgoing: OutgoingRequest, settle: Settle<T>, exchange: Exchange): Promise<T> {
  const { client, options, signal } = exchange;
  const { redacted, authenticator } = outgoing;
  const transmit: SendAttempt = async ({ method, headers, body, url, fetch }) => {
    if (signal.aborted) throw signal.reason;
    // `fetch` would refuse such a URL, and its error would show the password.
    if (url.username || url.password) throw new InvalidInputError('A URL must not contain a password.');
    const secrets = secretHeadersIn(headers, authenticator?.secretHeaders);
    const guard = secrets[0] && (authenticator?.guard ?? outgoing.guard);
    const init = {
      ...client.fetchOptions,
      ...options.fetchOptions,
      ...(secrets[0] && { redirect: 'manual' as const }),
      method,
      headers,
      body,
      signal,
      // Streamed bodies need it (Fetch Standard). Other bodies ignore it.
      duplex: 'half',
    };
    try {
      const response = await (guard ? guard(fetch, secrets) : fetch)(url.href, init);
      if (!secrets[0] || !isRedirect(response)) return response;
      throw new TypeError('redirect refused, the headers contain a secret');
    } catch (cause) {
      throw noResponse(redacted, cause);
    }
  };
  await authenticator?.apply(outgoing, client);
  const response = await client.hooks.reduceRight<SendAttempt>(wrapped, transmit)(outgoing);
  try {
    return await (response.ok
      ? settle(response, exchange)
      : throwResponse(redacted, response, client.reasonOf));
  } catch (cause) {
    throw noResponse(redacted, cause);
  }
}

/** Wraps an attempt in hooks. */
function wrapped(inner: SendAttempt, hook: Hooks): SendAttempt {
  return async (call) => {
    await hook.beforeRequest?.(call);
    const response = await (hook.around?.(call, inner) ?? inner(call));
    await hook.afterResponse?.(call, response);
    return response;
  };
}

import { connected, sendOnce } from './attempt.js';
import type { Client } from './client.js';
import type { Message } from './message.js';
import type { RequestOptions } from './options.js';
import type { OutgoingRequest } from './outgoing.js';
import type { Exchange } from './plan.js';
import { redactUrl } from './redact.js';
import { retryDelayMs } from './retry.js';
import { openScope, within } from './scope.js';

/** Makes the result of a call of its successful answer. */
export type Settle<T> = (response: Response, exchange: Exchange) => Promise<T>;

/**
 * Carries a call through: sends its message, again where that is safe and promising, within the caller's limits.
 *
 * @throws An SdkError, or what a hook or a credential's supplier throws.
 */
export async function conduct<T>(
  client: Client,
  message: Message,
  options: RequestOptions,
  settle: Settle<T>,
): Promise<T> {
  const { clock, fetch } = client;
  const request = { method: message.method, url: redactUrl(message.url) };
  const limitMs = options.timeoutMs ?? client.timeoutMs;
  const endsAt = clock.now() + (limitMs ?? Infinity);
  const retries = message.repeatable ? (options.maxRetries ?? client.maxRetries) : 0;
  const call = openScope(clock, request, options.signal, limitMs);
  let detached = false;
  try {
    for (let attempt = 1; ; attempt++) {
      const own = openScope(clock, request, call.signal, options.attemptTimeoutMs ?? client.attemptTimeoutMs);
      const outgoing = outgoingRequest(message, { attempt, shown: request, fetch });
      const { signal } = own;
      const detach = (): (() => void) => {
        detached = true;
        own.stopTimer();
        call.stopTimer();
        return call.close;
      };
      try {
        return await within(signal, async () => {
          const response = await sendOnce(client, outgoing, signal);
          return connected(request, settle(response, { client, message, request, signal, detach }));
        });
      } catch (error) {
        const retryInMs = attempt > retries ? null : retryDelayMs(error, attempt, clock, endsAt);
        for (const hook of client.hooks) hook.onError?.(outgoing, error, retryInMs);
        if (retryInMs === null) throw error;
        await clock.sleep(retryInMs, call.signal);
      } finally {
        if (!detached) own.close();
      }
    }
  } finally {
    if (!detached) call.close();
  }
}

/** A message as one attempt sends it: hooks and authenticators may change it without changing the message. */
function outgoingRequest(
  message: Message,
  rest: Pick<OutgoingRequest, 'attempt' | 'shown' | 'fetch'>,
): OutgoingRequest {
  const { url, headers } = message;
  return { ...message, ...rest, url: new URL(url), headers: new Headers(headers), secretHeaders: new Set() };
}

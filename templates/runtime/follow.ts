import type { ApiPromise } from './api-promise.js';
import { callWith } from './call.js';
import type { Client } from './client.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { composeMessage, type Message } from './message.js';
import type { RequestOptions } from './options.js';
import type { Plan } from './plan.js';
import { redactUrl } from './redact.js';

/**
 * Sends an operation to a URL that the service gave in an earlier answer, such as the next page's, instead of the one its
 * plan and input make. All else of the input goes along.
 *
 * On another origin than the operation's own, no credentials are sent, nor headers of the client, the caller or the input,
 * which may hold some.
 *
 * @param url - Absolute, or relative to the operation's own URL (RFC 3986, section 5.2).
 * @throws InvalidInputError when the URL is not one of `http` or `https`.
 */
export function follow<T>(
  client: Client,
  plan: Plan,
  input: object,
  url: string,
  options: RequestOptions = {},
): ApiPromise<T> {
  return callWith<T>(client, options, () => redirected(composeMessage(client, plan, input, options), url));
}

function redirected(message: Message, url: string): Message {
  if (!URL.canParse(url, message.url.href))
    throw new InvalidInputError(`${message.operation}: cannot go on at "${url}".`);
  const target = new URL(url, message.url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw new InvalidInputError(`${message.operation}: cannot go on at "${redactUrl(target)}".`);
  }
  if (target.origin === message.url.origin) return { ...message, url: target };
  return { ...message, url: target, authenticators: [], headers: harmless(message.headers) };
}

function harmless(headers: Headers): Headers {
  const kept = ['accept', 'content-type', 'user-agent'].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] satisfies [string, string]];
  });
  return new Headers(kept);
}

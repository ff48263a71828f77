import type { ClientLike, RequestOptions } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';
import type { Message } from './message.js';
import type { Plan } from './plan.js';
import { request, type ApiPromiseWithHeaders } from './request.js';
import { parseUrl, redactUrl } from './url.js';

/**
 * Sends an operation to a URL of an earlier response, such as the URL of the next page, instead of the URL of its plan
 * and input. Other inputs are sent too, except for the body: links are read with `GET`, even if the operation is a
 * `POST`. If the URL has another origin than the operation, the request has no credentials and no headers of the
 * client, the caller or the input, because these may be secret.
 *
 * @param url - Absolute, or relative to the operation's own URL (RFC 3986, section 5.2).
 * @throws InvalidInputError when the URL is not one of `http` or `https`.
 */
export function follow<T, Declared = unknown>(
  client: ClientLike,
  plan: Plan,
  input: object,
  url: string,
  options: RequestOptions = {},
): ApiPromiseWithHeaders<T, Declared> {
  const { body, idempotency, ...rest } = plan;
  const reading = plan.method === 'GET' ? plan : { ...rest, method: 'GET' };
  return request<T, Declared>(client, reading, input, options, (message) => readdressed(message, url));
}

function readdressed(message: Message, to: string): Message {
  const { operation, method } = message;
  const url = parseUrl(to, message.url.href);
  if (!url) throw new InvalidInputError(`${operation}: invalid URL "${to}".`);
  const redacted = { method, url: redactUrl(url.href) };
  if (!/^https?:$/.test(url.protocol))
    throw new InvalidInputError(`${operation}: invalid URL "${redacted.url}".`);
  if (url.origin === message.url.origin) return { ...message, url, redacted };
  return { ...message, url, redacted, authenticator: null, headers: () => harmless(message.headers()) };
}

function harmless(headers: Headers): Headers {
  const known = new Set(['accept', 'content-type', 'user-agent']);
  return new Headers([...headers].filter(([name]) => known.has(name)));
}

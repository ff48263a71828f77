import type { Client, ClientLike, RequestOptions } from './client.js';
import { jsonBody } from './encode/json.js';
import { byKey } from './idempotency.js';
import { isBytes } from './json/refuse-bytes.js';
import type { EncodedBody, Plan, Reader, RequestBody } from './plan.js';
import { readJson } from './read/json.js';
import { request, type ApiPromise } from './request.js';

/** A request that the document does not describe, and its options. */
export interface CustomRequest extends RequestOptions {
  /** Default: `GET`. */
  readonly method?: string | undefined;
  /** The path after the base URL, for example `/machines/ps1/notes`. */
  readonly path: string;
  /** Sent as JSON. Text, bytes, forms and streams are sent unchanged. */
  readonly body?: unknown;
  /** Media type of the body. Default: the usual one for its kind. */
  readonly contentType?: string | undefined;
}

/**
 * Sends a request that the document does not describe, with the client's credentials, retries, hooks and errors.
 *
 * @returns The parsed JSON, text for a text type, else a `Blob`. Undefined for a response without a body.
 */
export function sendRequest<T = unknown>(
  client: ClientLike,
  { method = 'GET', path, body, ...options }: CustomRequest,
): ApiPromise<T> {
  const plan = {
    id: 'request',
    method: method.toUpperCase(),
    path: path.replace(/^\/?/, '/'),
    // All other methods are idempotent (RFC 9110, section 9.2.2).
    ...(/^P(OST|ATCH)$/i.test(method) && { idempotency: byKey }),
    body: (_fields, contentType, _plan, own) => encode(body, contentType, own),
    read: () => byType,
  } satisfies Plan;
  return request(client, plan, body === undefined ? {} : { body }, options);
}

function encode(body: unknown, contentType: string | undefined, client: Client): EncodedBody | null {
  if (body === undefined) return null;
  if (!isReady(body)) return jsonBody()(body, contentType, client);
  return { content: body, contentType: contentType ?? null, once: body instanceof ReadableStream };
}

/** Whether `fetch` accepts the body unchanged. */
function isReady(body: unknown): body is RequestBody {
  const isForm = [FormData, URLSearchParams].some((kind) => body instanceof kind);
  return typeof body === 'string' || isForm || isBytes(body);
}

const byType: Reader<unknown> = {
  accept: 'application/json, */*;q=0.5',
  read(response, exchange) {
    const type = response.headers.get('content-type') ?? 'json';
    if (/\bjson\b/i.test(type)) return readJson().read(response, exchange);
    return /^text\//i.test(type) ? response.text() : response.blob();
  },
};

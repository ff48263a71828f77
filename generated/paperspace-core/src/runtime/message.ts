import type { Authenticator } from './auth/authenticator.js';
import { makeBody } from './body.js';
import type { Client } from './client.js';
import { chooseCredentials } from './credentials.js';
import { percentEncode } from './escape.js';
import { takeFields } from './fields.js';
import { mergeHeaders } from './headers.js';
import type { RequestOptions } from './options.js';
import type { Escape, Plan, Reader, RequestBody } from './plan.js';
import { readJson } from './read/json.js';
import { formExploded } from './styles/form-exploded.js';
import { simple } from './styles/simple.js';
import { composeUrl } from './url.js';

/** A call's request, complete but for its credentials: the same for every attempt. */
export interface Message {
  /** Name of the operation. */
  readonly operation: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: RequestBody | null;
  readonly authenticators: readonly Authenticator[];
  readonly reader: Reader<unknown>;
  /** Whether it may be sent again when it is not known to have arrived. */
  readonly repeatable: boolean;
}

/**
 * Writes the request of a call: splits the caller's flat input into path, query, headers, cookies and body by the plan.
 *
 * @throws InvalidInputError when the input cannot be sent, MissingCredentialsError when the client lacks credentials.
 */
export function composeMessage(client: Client, plan: Plan, input: object, options: RequestOptions): Message {
  const reader = plan.read ?? readJson();
  const fields = new Map<string, unknown>(Object.entries(input));
  const url = composeUrl(client, plan, fields, options);
  const headerFields = takeFields(plan.headers, fields, simple, String);
  const cookies = takeFields(plan.cookies, fields, cookiePairs, percentEncode);
  const { content: body = null, contentType } = makeBody(plan, fields, options.contentType) ?? {};
  const userAgent = isBrowser() ? null : client.userAgent;
  const headers = mergeHeaders(
    { accept: reader.accept, 'content-type': contentType, 'user-agent': userAgent },
    client.headers,
    Object.fromEntries(headerFields),
    { cookie: cookies.map(([, text]) => text).join('; ') || undefined },
    { 'idempotency-key': options.idempotencyKey, ...options.headers },
  );
  return {
    operation: plan.id,
    method: plan.method,
    url,
    headers,
    body,
    authenticators: chooseCredentials(client, plan),
    reader,
    repeatable: isRepeatable(plan, headers, body),
  };
}

/** Style `form` as cookies are written: pairs stand apart by `; ` (RFC 6265, section 4.2.1). */
function cookiePairs(name: string, value: unknown, escape: Escape): string {
  return formExploded(name, value, escape).replaceAll('&', '; ');
}

/** Browsers send a `User-Agent` of their own; setting it there costs a preflight request. */
function isBrowser(): boolean {
  return /^Mozilla/.test(globalThis.navigator?.userAgent);
}

/** By RFC 9110, section 9.2.2, by the document, or by an idempotency key. A stream cannot be sent twice. */
function isRepeatable(plan: Plan, headers: Headers, body: RequestBody | null): boolean {
  const safe = plan.idempotent ?? /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/.test(plan.method);
  return (safe || headers.has('idempotency-key')) && !(body instanceof ReadableStream);
}

import type { Client, RequestOptions } from './client.js';
import type { Authenticator } from './credentials.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import { setHeaders } from './headers.js';
import type { RedirectGuard } from './hooks.js';
import type { EncodedBody, Plan, Reader } from './plan.js';
import { readJson } from './read/json.js';
import { composeUrl, pageUrl, redactUrl } from './url.js';

/** The request of a call, without credentials. It is the same for every attempt. */
export interface Message {
  /** Name of the operation. */
  readonly operation: string;
  /** The caller's input; absent for a request of an access token. */
  readonly input?: object;
  readonly method: string;
  readonly url: URL;
  /** The request without secrets, for logs and errors. */
  readonly redacted: ErrorRequest;
  /** Creates the headers of an attempt. */
  readonly headers: () => Headers;
  /** Null or undefined if nothing is sent. */
  readonly encoded?: EncodedBody | null | undefined;
  /** Follows redirects without sending secret headers to another origin. */
  readonly guard?: RedirectGuard | undefined;
  /** Adds the credentials; null or undefined if none are needed. */
  readonly authenticator: Authenticator | null | undefined;
  readonly reader: Reader<unknown>;
  /** Tells the failures after which it may be sent again. Default: all that may be temporary. */
  readonly retryFor?: ((error: unknown) => boolean) | undefined;
  /** Whether its body can be read only once, as a stream. Such a request is never sent again. */
  readonly once?: boolean | undefined;
}

/**
 * Composes the request of a call. Splits the caller's flat input into path, query, headers and body by the plan.
 *
 * @throws InvalidInputError if the input cannot be sent.
 */
export function composeMessage(
  client: Client,
  plan: Plan,
  input: object,
  options: RequestOptions & {
    readonly accept?: string | undefined;
    readonly contentType?: string | undefined;
  },
): Message {
  const { id: operation, method } = plan;
  const reader = plan.read?.(options.accept) ?? readJson();
  // Callers without a type-checker may leave the input out.
  const fields = new Map<string, unknown>(Object.entries(input ?? {}));
  const url = composeUrl(client, plan, fields, options);
  const inputs = plan.headers?.(fields);
  const key = plan.idempotency?.(plan, options);
  const encoded = plan.body?.(fields, options.contentType, plan, client);
  // Browsers send their own `User-Agent`. Setting it there would cost a preflight request.
  const agent = pageUrl() ? null : client.userAgent;
  const own = { accept: reader.accept, 'content-type': encoded?.contentType, 'user-agent': agent };
  const headers = (): Headers =>
    setHeaders(new Headers(), own, key?.made, client.headers, inputs, key?.given, options.headers);
  return {
    operation,
    input,
    method,
    url,
    redacted: { method, url: redactUrl(url.href) },
    headers,
    encoded,
    guard: plan.guard,
    authenticator: plan.auth ? plan.auth(client.schemes) : client.auth,
    reader,
    retryFor: key?.retryFor(headers()),
    once: encoded?.once,
  };
}

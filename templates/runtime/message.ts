import type { Client, RequestOptions } from './client.js';
import type { Authenticator } from './credentials.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import { setHeaders } from './headers.js';
import type { RedirectGuard } from './hooks.js';
import type { Plan, Reader, RequestBody } from './plan.js';
import { readJson } from './read/json.js';
import { composeUrl, pageUrl, redactUrl } from './url.js';

/** A call's request, complete except for its credentials: the same for every attempt. */
export interface Message {
  /** Name of the operation. */
  readonly operation: string;
  /** The caller's input; absent where the package itself asks for a token. */
  readonly input?: object;
  readonly method: string;
  readonly url: URL;
  /** The request without secrets, for people to read. */
  readonly redacted: ErrorRequest;
  readonly headers: Headers;
  /** Read off for each attempt: some open a new stream each time. */
  readonly body: RequestBody | null;
  /** Follows redirects without giving away secrets in headers. */
  readonly guard?: RedirectGuard | undefined;
  /** Proves who sends it; absent where nobody asks. */
  readonly authenticator: Authenticator | null | undefined;
  readonly reader: Reader<unknown>;
  /** Whether it may be sent again when it is not known to have arrived. */
  readonly repeatable: boolean;
  /** Whether its body can be read only once, as that of a stream. Then it is never sent again. */
  readonly once?: boolean | undefined;
}

/**
 * Writes the request of a call: splits the caller's flat input into path, query, headers and body by the plan.
 *
 * @throws InvalidInputError when the input cannot be sent.
 */
export function composeMessage(
  client: Client,
  plan: Plan,
  input: object,
  options: RequestOptions & { readonly accept?: string | undefined },
): Message {
  const { id: operation, method } = plan;
  const reader = plan.read?.(options.accept) ?? readJson();
  // Callers that no compiler checks may leave the input out.
  const fields = new Map<string, unknown>(Object.entries(input ?? {}));
  const url = composeUrl(client.baseUrl, plan, fields, options);
  const parameters = plan.headers?.(fields) ?? {};
  const { header = 'idempotency-key', make } = plan.idempotencyKey ?? {};
  const encoded = plan.body?.(fields, options.contentType, plan, client);
  // Browsers send a `User-Agent` of their own; setting it there costs a preflight request.
  const agent = pageUrl() ? null : client.userAgent;
  const own = { accept: reader.accept, 'content-type': encoded?.contentType, 'user-agent': agent };
  const headers = setHeaders(new Headers(), { ...own, [header]: make?.() }, client.headers, parameters, {
    [header]: options.idempotencyKey,
    ...options.headers,
  });
  // All methods but these are idempotent (RFC 9110, section 9.2.2), unless the document says otherwise.
  const safe = plan.idempotent ?? !/^P(OST|ATCH)$/.test(method);
  return {
    operation,
    input,
    method,
    url,
    redacted: { method, url: redactUrl(url) },
    headers,
    get body() {
      return encoded?.content ?? null;
    },
    guard: plan.guard,
    authenticator: plan.auth ? plan.auth(client.schemes) : client.auth,
    reader,
    repeatable: (safe || headers.has(header)) && !encoded?.once,
    once: encoded?.once,
  };
}

import type { Client, RequestOptions } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';
import { percentEncode, repeated } from './fields.js';
import { secretName } from './secret-names.js';
import type { InputFields, Plan, ServerOptions } from './plan.js';

/** The URL of the page that the program runs in; undefined outside of browsers. */
export function pageUrl(): string | undefined {
  return globalThis.location?.href;
}

/**
 * Composes the URL of a call, and removes the parameters in it from the input. The query of the base URL is kept.
 *
 * @throws InvalidInputError if the base URL or a path parameter is invalid.
 */
export function composeUrl(
  client: Client,
  plan: Plan,
  fields: InputFields,
  options: RequestOptions & ServerOptions,
): URL {
  const { base } = client;
  const server = plan.server ? parseUrl(plan.server(options), base?.href) : base;
  // `localhost:8080` is a URL of the scheme `localhost:`, without a host.
  if (!server?.host) throw new InvalidInputError('The option "baseUrl" must be an absolute URL.');
  const path = plan.fill?.(plan, fields) ?? plan.path;
  const url = new URL(server.href.replace(/\/?([?#].*)?$/, '') + path);
  const extra = Object.entries({ ...client.query, ...options.query }).map(([name, value]) =>
    repeated(name, value, percentEncode),
  );
  const queries = [server.search.slice(1), url.search.slice(1), plan.query?.(fields), ...extra];
  const search = queries.filter(Boolean).join('&');
  if (search) url.search = search;
  return url;
}

/** The URL that a text is; null for none. React Native has no `URL.canParse`. */
export function parseUrl(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** Matches the userinfo of a URL, and values of parameters whose names sound secret or are those of one-time codes. */
const secrets = new RegExp(
  `(//)[^/?#]*(?=@)|([?&]([^=&]*(${secretName.source})[^=&]*|code|otp|pin|sid)=)[^&#]*`,
  'gi',
);

/** A URL, or a text with URLs, without secrets: for logs and errors. */
export function redactUrl(text: string): string {
  return text.replace(secrets, '$1$2***');
}

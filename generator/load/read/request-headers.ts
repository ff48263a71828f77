import { failure, success, type Outcome } from '../outcome.ts';

/** Headers by host, as in the configuration. */
export type HeadersByHost = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const accept = 'application/json, application/yaml, text/yaml, */*';

/**
 * The headers of a request for a document: those of the configuration for its host, with `${NAME}` replaced
 * from the environment, and the user and password of its URL as basic credentials (RFC 7617).
 *
 * @returns a failure that names the host and the header, but no value
 */
export function headersFor(url: URL, byHost: HeadersByHost, environment: Environment): Outcome<Headers> {
  const headers = new Headers({ accept });
  if (url.username !== '' || url.password !== '')
    headers.set('authorization', basic(decoded(url.username), decoded(url.password)));
  for (const [name, written] of Object.entries({ ...byHost[url.hostname], ...byHost[url.host] })) {
    const variables = [...written.matchAll(/\$\{(\w+)\}/g)].flatMap(([, variable]) => variable ?? []);
    const missing = variables.find((variable) => environment[variable] === undefined);
    if (missing !== undefined) return failure('header-variable', { host: url.host, name, variable: missing });
    const value = written.replace(/\$\{(\w+)\}/g, (_, variable: string) => environment[variable] ?? '');
    if (!isToken(name) || !isFieldValue(value)) return failure('header-malformed', { host: url.host, name });
    headers.set(name, value);
  }
  return success(headers);
}

/** A URL without user and password, which `fetch` requires. */
export function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a text is a valid header name (RFC 9110, section 5.6.2). */
function isToken(name: string): boolean {
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(name);
}

/** Whether a text is a valid header value (RFC 9110, section 5.5). */
function isFieldValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

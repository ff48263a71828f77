import type { Client } from '../client.js';
import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import type { OutgoingRequest } from '../hooks.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import { setHeaders } from '../headers.js';
import { readJson } from '../read/json.js';
import { send } from '../send.js';
import { pageUrl, redactUrl } from '../url.js';
import { basic } from './basic.js';

/** Identity of an OAuth 2 client. */
export interface ClientCredential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where and what to ask a token for. */
export interface TokenRequest {
  /** Absolute, or relative to the client's base URL. */
  readonly tokenUrl: string;
  readonly scopes?: readonly string[];
}

interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A token is replaced so many milliseconds before it expires, so that it is still good when it arrives. */
const marginMs = 30_000;

/**
 * Fetches access tokens by the client credentials grant (RFC 6749, section 4.4) and sends them as bearer tokens. A token
 * serves all calls until shortly before it expires; calls that find none wait for one and the same request.
 */
export function clientCredentials(
  credential: Credential<ClientCredential> | undefined,
  target: TokenRequest,
  source: string,
): Authenticator {
  let token: Token | null = null;
  let renewal: Promise<Token> | null = null;

  const renew = async (client: Client, request: OutgoingRequest): Promise<Token> => {
    try {
      const identity = await resolveCredential(credential, source, request);
      return (token = await fetchToken(client, target, identity, source));
    } finally {
      renewal = null;
    }
  };

  return {
    source,
    configured: !!credential,
    async apply(request, client) {
      if (request.headers.has('authorization')) return;
      const usable = token !== null && client.clock.now() < token.expiresAt - marginMs ? token : null;
      const { value } = usable ?? (await (renewal ??= renew(client, request)));
      setHeaders(request.headers, { authorization: `Bearer ${value}` });
    },
  };
}

/** Not bound to the signal of the call that happens to need it first: others wait for the token too. */
function fetchToken(
  client: Client,
  { tokenUrl, scopes = [] }: TokenRequest,
  { clientId, clientSecret }: ClientCredential,
  source: string,
): Promise<Token> {
  // RFC 6749, section 2.3.1: identity and secret are form-encoded, then sent by HTTP Basic.
  const identity = { username: encodeURIComponent(clientId), password: encodeURIComponent(clientSecret) };
  const scope = scopes.length > 0 ? { scope: scopes.join(' ') } : {};
  const url = new URL(tokenUrl, new URL(client.baseUrl, pageUrl()));
  const message = {
    operation: 'token',
    method: 'POST',
    url,
    shown: { method: 'POST', url: redactUrl(url) },
    headers: new Headers({ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }),
    body: String(new URLSearchParams({ grant_type: 'client_credentials', ...scope })),
    authenticator: basic(identity, source),
    reader: readJson(),
    repeatable: true,
  };
  return send(client, message, {}, async (response) => {
    // Neither the body nor what the parser says of it may show: there is a token in it.
    const answer = parseJson(await response.text());
    const value: unknown = Reflect.get(Object(answer), 'access_token');
    const seconds: unknown = Reflect.get(Object(answer), 'expires_in');
    if (typeof value !== 'string')
      throw new ResponseParseError(message.shown, response, 'without an access_token', undefined);
    return { value, expiresAt: client.clock.now() + Number(seconds ?? Infinity) * 1000 };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

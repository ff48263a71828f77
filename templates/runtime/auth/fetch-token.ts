import type { Client } from '../client.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import { readJson } from '../read/json.js';
import { send } from '../send.js';
import { pageUrl, redactUrl } from '../url.js';
import { basic } from './basic.js';

/** The token endpoint, and the scopes to request. */
export interface TokenRequest {
  /** Absolute, or relative to the client's base URL. */
  readonly tokenUrl: string;
  readonly scopes?: readonly string[];
}

/** An access token. */
export interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The refresh token, if the service returns one. */
  readonly refreshToken: string | null;
}

/** The client that requests a token. It may have no secret, and some services need no client. */
export interface TokenClient {
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/**
 * Requests a token from a token endpoint (RFC 6749, section 3.2). The signal of the call that first needs the token
 * does not abort the request, because other calls wait for it too.
 *
 * @param grant - The form fields of the grant.
 */
export function fetchToken(
  client: Client,
  { tokenUrl, scopes = [] }: TokenRequest,
  grant: Readonly<Record<string, string>>,
  { clientId, clientSecret }: TokenClient,
): Promise<Token> {
  const url = new URL(tokenUrl, new URL(client.baseUrl, pageUrl()));
  const isSecret = clientId !== undefined && clientSecret !== undefined;
  const fields = {
    ...grant,
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    ...(clientId !== undefined && !isSecret && { client_id: clientId }),
  };
  const message = {
    operation: 'token',
    method: 'POST',
    url,
    redacted: { method: 'POST', url: redactUrl(url.href) },
    headers: () =>
      new Headers({ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }),
    encoded: { content: String(new URLSearchParams(fields)), contentType: null },
    // RFC 6749, section 2.3.1: identity and secret are form-encoded, then sent by HTTP Basic.
    authenticator: isSecret
      ? basic({ username: encodeURIComponent(clientId), password: encodeURIComponent(clientSecret) }, 'token')
      : null,
    reader: readJson(),
  };
  return send(client, message, {}, async (response) => {
    // The error shows neither the body nor the message of the parser, because both contain a token.
    const token = parseJson(await response.text());
    const value: unknown = Reflect.get(Object(token), 'access_token');
    const seconds: unknown = Reflect.get(Object(token), 'expires_in');
    const refreshToken: unknown = Reflect.get(Object(token), 'refresh_token');
    if (typeof value !== 'string')
      throw new ResponseParseError(message.redacted, response, 'without an access_token', undefined);
    return {
      value,
      expiresAt: client.clock.now() + Number(seconds ?? Infinity) * 1000,
      refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
    };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

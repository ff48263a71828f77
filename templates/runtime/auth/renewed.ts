import type { Client } from '../client.js';
import { supply, type Authenticator } from '../credentials.js';
import { setHeaders } from '../headers.js';
import type { OutgoingRequest } from '../hooks.js';
import type { Token } from './fetch-token.js';

/** Milliseconds before the expiry at which a token is replaced, so that it is still valid when it arrives. */
const marginMs = 30_000;

/**
 * Sends access tokens as bearer tokens, and replaces them in time. All calls use one token until shortly before it
 * expires, or until the service refuses it (status 401). Calls without a token wait for the same token request.
 *
 * @param renew - Fetches a token. It gets the last token.
 */
export function renewed(
  source: string,
  configured: boolean,
  renew: (client: Client, request: OutgoingRequest, last: Token | null) => Promise<Token>,
): Authenticator {
  let token: Token | null = null;
  let renewal: Promise<Token> | null = null;

  const next = async (client: Client, request: OutgoingRequest): Promise<Token> => {
    try {
      return (token = await renew(client, request, token));
    } finally {
      renewal = null;
    }
  };

  return {
    source,
    configured,
    async apply(request, client) {
      if (request.headers.has('authorization')) return;
      const current = async (refused?: string): Promise<string> => {
        // The token is not used again. Its refresh token may still be valid.
        if (token !== null && token.value === refused) token = { ...token, expiresAt: 0 };
        const usable = token !== null && client.clock.now() < token.expiresAt - marginMs ? token : null;
        return (usable ?? (await (renewal ??= next(client, request)))).value;
      };
      const value = await supply(renew, request, current);
      setHeaders(request.headers, { authorization: `Bearer ${value}` });
    },
  };
}

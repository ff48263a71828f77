import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { fetchToken, type TokenRequest } from './fetch-token.js';
import { renewed } from './renewed.js';

/** Identity of an OAuth 2 client. */
export interface ClientCredential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Fetches access tokens by the client credentials grant (RFC 6749, section 4.4) and sends them as bearer tokens. */
export function clientCredentials(
  credential: Credential<ClientCredential> | undefined,
  target: TokenRequest,
  source: string,
): Authenticator {
  return renewed(source, !!credential, async (client, request) => {
    // If the service refused an earlier attempt, it refused the token, not the client's credential.
    const identity = await resolveCredential(credential, source, {
      ...request,
      refused: undefined,
      supplied: undefined,
    });
    return fetchToken(client, target, { grant_type: 'client_credentials' }, identity);
  });
}

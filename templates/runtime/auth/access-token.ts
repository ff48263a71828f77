import type { Client } from '../client.js';
import type { Authenticator, Credential } from '../credentials.js';
import { isApiError } from '../errors/api-errors.js';
import { bearer } from './bearer.js';
import type { ClientCredential } from './client-credentials.js';
import { fetchToken, type Token, type TokenClient, type TokenRequest } from './fetch-token.js';
import { renewed } from './renewed.js';

/** A user and a password that access tokens are fetched with, and the client that asks, where the service wants to know. */
export interface PasswordCredential extends TokenClient {
  readonly username: string;
  readonly password: string;
}

/** A refresh token that access tokens are fetched with, and the client that asks, where the service wants to know. */
export interface RefreshCredential extends TokenClient {
  readonly refreshToken: string;
}

/** Where the grants of a service are asked for; absent ones it does not have. */
export interface Grants {
  readonly clientCredentials?: TokenRequest;
  readonly password?: TokenRequest;
  readonly refresh?: TokenRequest;
}

/** What tokens are fetched with. */
export type GrantCredential = ClientCredential | PasswordCredential | RefreshCredential;

/**
 * Sends access tokens as bearer tokens: the caller's own, or those of a grant (RFC 6749, sections 4.3, 4.4 and 6). A token that runs
 * out is replaced by its refresh token, where there is one that the service still takes, else by the grant again.
 */
export function accessToken(
  credential: Credential | GrantCredential | undefined,
  grants: Grants,
  source: string,
): Authenticator {
  if (typeof credential !== 'object') return bearer(credential, source);
  return renewed(source, true, async (client, _request, last) => {
    const refreshToken = last?.refreshToken ?? null;
    if (refreshToken === null || grants.refresh === undefined) return first(client, credential, grants);
    try {
      return await refresh(client, grants.refresh, refreshToken, credential);
    } catch (error) {
      if (!isApiError(error) || error.status >= 500) throw error;
      return first(client, credential, grants);
    }
  });
}

function first(client: Client, credential: GrantCredential, grants: Grants): Promise<Token> {
  const { clientCredentials = nowhere, password = nowhere, refresh: target = nowhere } = grants;
  if ('refreshToken' in credential) return refresh(client, target, credential.refreshToken, credential);
  if (!('username' in credential))
    return fetchToken(client, clientCredentials, { grant_type: 'client_credentials' }, credential);
  const { username, password: secret } = credential;
  return fetchToken(client, password, { grant_type: 'password', username, password: secret }, credential);
}

/** What types rule out: a grant that the service does not have. */
const nowhere: TokenRequest = { tokenUrl: '' };

/** A service may give another refresh token with the access token; else the old one stays good (RFC 6749, section 6). */
async function refresh(
  client: Client,
  { tokenUrl }: TokenRequest,
  refreshToken: string,
  asking: TokenClient,
): Promise<Token> {
  const grant = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const token = await fetchToken(client, { tokenUrl }, grant, asking);
  return { ...token, refreshToken: token.refreshToken ?? refreshToken };
}

import type { Client } from '../client.js';
import type { Authenticator, Credential } from '../credentials.js';
import { isApiError } from '../errors/api-errors.js';
import { bearer } from './bearer.js';
import type { ClientCredential } from './client-credentials.js';
import { fetchToken, type Token, type TokenClient, type TokenRequest } from './fetch-token.js';
import { renewed } from './renewed.js';

/** The user and the password of a password grant, and the client if the service needs it. */
export interface PasswordCredential extends TokenClient {
  readonly username: string;
  readonly password: string;
}

/** The refresh token of a grant, and the client if the service needs it. */
export interface RefreshCredential extends TokenClient {
  readonly refreshToken: string;
}

/** The token URLs of the service's grants; absent for grants that it does not have. */
export interface Grants {
  readonly clientCredentials?: TokenRequest;
  readonly password?: TokenRequest;
  readonly refresh?: TokenRequest;
}

/** The credentials of a grant. */
export type GrantCredential = ClientCredential | PasswordCredential | RefreshCredential;

/**
 * Sends access tokens as bearer tokens: the caller's own, or those of a grant (RFC 6749, sections 4.3, 4.4 and 6). When
 * a token expires, the client uses its refresh token if the service still accepts it, else the grant again.
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

/** The types exclude grants that the service does not have. */
const nowhere: TokenRequest = { tokenUrl: '' };

/** A service may return a new refresh token; without one, the old one stays valid (RFC 6749, section 6). */
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

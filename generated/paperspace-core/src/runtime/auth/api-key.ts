import { percentEncode } from '../escape.js';
import { setHeader } from '../headers.js';
import {
  isConfigured,
  resolveCredential,
  type Authenticator,
  type Credential,
  type CredentialSource,
} from './authenticator.js';
import { guardRedirects } from './guard-redirects.js';

/** Sends a key in a header. A header of that name of the caller's own wins. */
export function apiKeyInHeader(
  name: string,
  key: Credential | undefined,
  source: CredentialSource,
): Authenticator {
  return {
    source,
    configured: isConfigured(key),
    async apply(request) {
      request.secretHeaders.add(name.toLowerCase());
      request.fetch = guardRedirects(request.fetch, request.secretHeaders);
      if (request.headers.has(name)) return;
      setHeader(request.headers, name, await resolveCredential(key, source));
    },
  };
}

/** Sends a key as a query parameter. It shows neither in errors nor in logs. */
export function apiKeyInQuery(
  name: string,
  key: Credential | undefined,
  source: CredentialSource,
): Authenticator {
  return {
    source,
    configured: isConfigured(key),
    async apply({ url }) {
      const pair = `${percentEncode(name)}=${percentEncode(await resolveCredential(key, source))}`;
      url.search = url.search ? `${url.search}&${pair}` : pair;
    },
  };
}

/** Sends a key as a cookie, beside those of the call. Browsers do not let scripts set cookies: there it has no effect. */
export function apiKeyInCookie(
  name: string,
  key: Credential | undefined,
  source: CredentialSource,
): Authenticator {
  return {
    source,
    configured: isConfigured(key),
    async apply({ headers, secretHeaders }) {
      secretHeaders.add('cookie');
      const pair = `${name}=${percentEncode(await resolveCredential(key, source))}`;
      const others = headers.get('cookie');
      setHeader(headers, 'cookie', others === null ? pair : `${others}; ${pair}`);
    },
  };
}

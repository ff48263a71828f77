import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { percentEncode } from '../fields.js';
import { setHeaders } from '../headers.js';
import { guardRedirects } from './guard-redirects.js';

/** Sends a key in a header. If the caller sets this header, the caller's value is sent. */
export function apiKeyInHeader(name: string, key: Credential | undefined, source: string): Authenticator {
  return {
    source,
    configured: !!key,
    secretHeaders: [name.toLowerCase()],
    guard: guardRedirects,
    async apply(request) {
      if (request.headers.has(name)) return;
      setHeaders(request.headers, { [name]: await resolveCredential(key, source, request) });
    },
  };
}

/** Sends a key as a query parameter. Errors and logs do not show it. */
export function apiKeyInQuery(name: string, key: Credential | undefined, source: string): Authenticator {
  return {
    source,
    configured: !!key,
    async apply(request) {
      const value = await resolveCredential(key, source, request);
      const pair = `${percentEncode(name)}=${percentEncode(value)}`;
      const { url } = request;
      url.search = url.search ? `${url.search}&${pair}` : pair;
    },
  };
}

/**
 * Sends a key as a cookie, next to the cookies of the call. It has no effect in browsers, which do not let scripts set
 * cookies.
 */
export function apiKeyInCookie(name: string, key: Credential | undefined, source: string): Authenticator {
  return {
    source,
    configured: !!key,
    async apply(request) {
      const pair = `${name}=${percentEncode(await resolveCredential(key, source, request))}`;
      const others = request.headers.get('cookie');
      setHeaders(request.headers, { cookie: others === null ? pair : `${others}; ${pair}` });
    },
  };
}

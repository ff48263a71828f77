import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { setHeaders } from '../headers.js';
import type { OutgoingRequest } from '../hooks.js';
import { prefixed } from './prefix.js';

/**
 * Makes a credential for one request, for schemes that respond to a challenge or sign what is sent: what stands after the name of the
 * scheme in `Authorization`. Where the service has refused the one before (status 401), the request's `refused` tells.
 */
export type RequestCredential = (request: OutgoingRequest) => string | Promise<string>;

/**
 * Sends a credential as `Authorization: <scheme> <credential>` (RFC 9110, section 11.6.2). An `Authorization` header of the caller's own
 * wins.
 */
export function httpScheme(
  scheme: string,
  credential: Credential | undefined,
  source: string,
): Authenticator {
  return schemeOf(scheme, !!credential, source, (request) => resolveCredential(credential, source, request));
}

/** As {@link httpScheme}, for a credential that is made for each request: none is shared. */
export function requestScheme(
  scheme: string,
  credential: RequestCredential | undefined,
  source: string,
): Authenticator {
  return schemeOf(scheme, !!credential, source, (request) => {
    const forRequest = credential && (() => credential(request));
    return resolveCredential(forRequest, source, request);
  });
}

function schemeOf(
  scheme: string,
  configured: boolean,
  source: string,
  valueFor: RequestCredential,
): Authenticator {
  return {
    source,
    configured,
    async apply(request) {
      if (request.headers.has('authorization')) return;
      setHeaders(request.headers, { authorization: prefixed(`${scheme} `, await valueFor(request)) });
    },
  };
}

import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { setHeaders } from '../headers.js';
import type { OutgoingRequest } from '../hooks.js';
import { prefixed } from './prefix.js';

/**
 * Creates the credential for one request, for schemes that respond to a challenge or sign the request: the text after
 * the name of the scheme in `Authorization`. If the service refused the last credential (status 401), the request has
 * `refused`.
 */
export type RequestCredential = (request: OutgoingRequest) => string | Promise<string>;

/**
 * Sends a credential as `Authorization: <scheme> <credential>` (RFC 9110, section 11.6.2). If the caller sets
 * `Authorization`, the caller's value is sent.
 */
export function httpScheme(
  scheme: string,
  credential: Credential | undefined,
  source: string,
): Authenticator {
  return schemeOf(scheme, !!credential, source, (request) => resolveCredential(credential, source, request));
}

/** Like {@link httpScheme}, but each request gets a credential of its own. */
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

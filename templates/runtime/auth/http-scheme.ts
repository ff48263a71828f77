import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { setHeaders } from '../headers.js';
import type { OutgoingRequest } from '../hooks.js';
import { prefixed } from './prefix.js';

/**
 * Makes a credential for one request, for schemes that respond to a challenge or sign what is sent: what stands after the name of the
 * scheme in `Authorization`.
 */
export type RequestCredential = (request: OutgoingRequest) => string | Promise<string>;

/**
 * Sends a credential as `Authorization: <scheme> <credential>` (RFC 9110, section 11.6.2). An `Authorization` header of the caller's own
 * wins.
 */
export function httpScheme(
  scheme: string,
  credential: Credential | RequestCredential | undefined,
  source: string,
): Authenticator {
  return {
    source,
    configured: !!credential,
    async apply(request) {
      if (request.headers.has('authorization')) return;
      const current = typeof credential === 'function' ? () => credential(request) : credential;
      const value = await resolveCredential(current, source, request);
      setHeaders(request.headers, { authorization: prefixed(`${scheme} `, value) });
    },
  };
}

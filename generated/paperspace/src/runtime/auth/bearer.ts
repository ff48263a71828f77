import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { setHeaders } from '../headers.js';

/**
 * Sends a token as `Authorization: Bearer …` (RFC 6750, section 2.1), unchanged if it already begins with `Bearer`. If
 * the caller sets `Authorization`, the caller's value is sent.
 */
export function bearer(token: Credential | undefined, source: string): Authenticator {
  return {
    source,
    configured: !!token,
    async apply(request) {
      if (request.headers.has('authorization')) return;
      const value = await resolveCredential(token, source, request);
      setHeaders(request.headers, { authorization: /^bearer /i.test(value) ? value : `Bearer ${value}` });
    },
  };
}

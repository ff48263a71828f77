import { resolveCredential, type Authenticator, type Credential } from '../credentials.js';
import { setHeaders } from '../headers.js';

/** User and password for HTTP Basic authentication. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/**
 * Sends user and password as `Authorization: Basic …`, in UTF-8 (RFC 7617). If the caller sets `Authorization`, the
 * caller's value is sent.
 */
export function basic(credential: Credential<BasicCredential> | undefined, source: string): Authenticator {
  return {
    source,
    configured: !!credential,
    async apply(request) {
      if (request.headers.has('authorization')) return;
      const { username, password } = await resolveCredential(credential, source, request);
      const bytes = new TextEncoder().encode(`${username}:${password}`);
      const authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
      setHeaders(request.headers, { authorization });
    },
  };
}

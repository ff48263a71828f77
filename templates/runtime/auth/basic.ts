import { setHeader } from '../headers.js';
import {
  isConfigured,
  resolveCredential,
  type Authenticator,
  type Credential,
  type CredentialSource,
} from './authenticator.js';

/** User and password for HTTP Basic authentication. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** Sends user and password as `Authorization: Basic …`, in UTF-8 (RFC 7617). A header of the caller's own wins. */
export function basic(
  credential: Credential<BasicCredential> | undefined,
  source: CredentialSource,
): Authenticator {
  return {
    source,
    configured: isConfigured(credential),
    async apply({ headers, secretHeaders }) {
      secretHeaders.add('authorization');
      if (headers.has('authorization')) return;
      setHeader(headers, 'authorization', basicHeader(await resolveCredential(credential, source)));
    },
  };
}

/** Value of `Authorization` for a user and a password. */
export function basicHeader({ username, password }: BasicCredential): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

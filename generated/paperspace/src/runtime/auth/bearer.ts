import { setHeader } from '../headers.js';
import {
  isConfigured,
  resolveCredential,
  type Authenticator,
  type Credential,
  type CredentialSource,
} from './authenticator.js';

/** Sends a token as `Authorization: Bearer …` (RFC 6750, section 2.1). An `Authorization` header of the caller's own wins. */
export function bearer(token: Credential | undefined, source: CredentialSource): Authenticator {
  return {
    source,
    configured: isConfigured(token),
    async apply({ headers, secretHeaders }) {
      secretHeaders.add('authorization');
      if (!headers.has('authorization'))
        setHeader(headers, 'authorization', `Bearer ${await resolveCredential(token, source)}`);
    },
  };
}

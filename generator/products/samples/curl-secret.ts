import { upperSnakeCase } from '../../case.ts';
import type { Credential } from '../../contract/types.ts';
import { words } from '../../words.ts';
import { betweenDoubleQuotes } from './shell.ts';

/** The options of curl for a credential. */
export interface CurlSecret {
  readonly options: readonly string[];
  /** The part for the query, to stand in double quotes. */
  readonly query?: string;
}

/**
 * The options of curl for a credential in an environment variable.
 *
 * @param prefix - of variables that the document gives no name
 */
export function curlSecret(credential: Credential, prefix: string): CurlSecret {
  const variable = credential.env ?? `${prefix}_${upperSnakeCase(words(credential.option))}`;
  switch (credential.kind) {
    case 'apiKey': {
      const { in: place, parameter } = credential;
      const value = `${betweenDoubleQuotes(credential.prefix ?? '')}$${variable}`;
      if (place === 'query') return { options: [], query: `${encodeURIComponent(parameter)}=${value}` };
      const name = betweenDoubleQuotes(parameter);
      return { options: [place === 'cookie' ? `-b "${name}=${value}"` : `-H "${name}: ${value}"`] };
    }
    case 'basic':
      return { options: [`-u "$${prefix}_USERNAME:$${prefix}_PASSWORD"`] };
    case 'http':
      return authorization(credential.httpScheme, variable);
    case 'bearer':
    case 'accessToken':
      return authorization('Bearer', variable);
    case 'clientCredentials':
      return authorization('Bearer', `${prefix}_ACCESS_TOKEN`);
  }
}

function authorization(scheme: string, variable: string): CurlSecret {
  return { options: [`-H "Authorization: ${betweenDoubleQuotes(scheme)} $${variable}"`] };
}

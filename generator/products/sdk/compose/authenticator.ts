import { assertNever } from '../../../assert-never.ts';
import { sameSecurity } from '../../../contract/security.ts';
import type { Credential, TokenEndpoint, TokenGrants } from '../../../contract/types.ts';
import { code, propertyAccess, stringLiteral, type Code } from '../../../escape/code.ts';
import { arrayLiteral, objectLiteral } from '../declarations/object-literal.ts';
import type { FileScope } from '../file-scope.ts';
import type { PackageScope } from '../package-scope.ts';

/** The only credential of all calls that need one; null if there is a choice. */
export function onlyCredential({ contract: { client, resources } }: PackageScope): Credential | null {
  const [[name, ...more] = [], ...others] = client.security;
  if (more.length > 0 || others.length > 0) return null;
  const calls = resources.flatMap((resource) => resource.calls);
  const isDefault = calls.every(
    ({ security }) =>
      security === null || security.flat().length === 0 || sameSecurity(security, client.security),
  );
  return isDefault ? (client.credentials.find(({ scheme }) => scheme === name) ?? null) : null;
}

/** The expression of the function that adds a credential to requests. */
export function authenticator(credential: Credential, scope: FileScope): Code {
  const { option, env } = credential;
  const given = code`options${propertyAccess(option)}`;
  const value = env === null ? given : code`${given} ?? ${scope.runtime('env')}(${stringLiteral(env)})`;
  const source = stringLiteral(
    `the option "${option}"${env === null ? '' : ` or the environment variable ${env}`}`,
  );
  switch (credential.kind) {
    case 'bearer':
      return code`${scope.runtime('bearer')}(${value}, ${source})`;
    case 'basic':
      return code`${scope.runtime('basic')}(${value}, ${source})`;
    case 'http':
      return code`${scope.runtime(credential.isMadeForRequest ? 'requestScheme' : 'httpScheme')}(${stringLiteral(credential.httpScheme)}, ${value}, ${source})`;
    case 'apiKey': {
      const { in: where, parameter, prefix } = credential;
      const key =
        prefix === undefined
          ? value
          : code`${scope.runtime('withPrefix')}(${stringLiteral(prefix)}, ${value})`;
      return code`${scope.runtime(apiKeyNames[where])}(${stringLiteral(parameter)}, ${key}, ${source})`;
    }
    case 'accessToken':
      return code`${scope.runtime('accessToken')}(${value}, ${grantsCode(credential.grants)}, ${source})`;
    case 'clientCredentials':
      return code`${scope.runtime('clientCredentials')}(${value}, ${endpointCode(credential)}, ${source})`;
    default:
      return assertNever(credential);
  }
}

function grantsCode({ clientCredentials, password, refresh }: TokenGrants): Code {
  return objectLiteral([
    ['clientCredentials', clientCredentials === undefined ? null : endpointCode(clientCredentials)],
    ['password', password === undefined ? null : endpointCode(password)],
    ['refresh', refresh === undefined ? null : endpointCode({ ...refresh, scopes: [] })],
  ]);
}

function endpointCode({ tokenUrl, scopes }: TokenEndpoint): Code {
  return objectLiteral([
    ['tokenUrl', stringLiteral(tokenUrl)],
    ['scopes', scopes.length === 0 ? null : arrayLiteral(scopes.map((each) => stringLiteral(each)))],
  ]);
}

const apiKeyNames = { header: 'apiKeyInHeader', query: 'apiKeyInQuery', cookie: 'apiKeyInCookie' } as const;

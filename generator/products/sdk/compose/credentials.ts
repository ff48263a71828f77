import type { Call, Credential } from '../../../contract/types.ts';
import { isWholeUrl } from '../../../server-url.ts';
import { upperSnakeCase } from '../../../case.ts';
import { words } from '../../../words.ts';
import { objectLiteral } from '../declarations/object-literal.ts';
import { code, inlineCode, joinCode, literal, propertyKey, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { Text } from '../../../escape/text.ts';
import type { CredentialView } from '../views/package.ts';

/** The fields of a credential, by the kind of its scheme; none where it is a single text. */
const credentialFields: Readonly<Record<Credential['kind'], readonly string[]>> = {
  apiKey: [],
  bearer: [],
  http: [],
  accessToken: [],
  basic: ['username', 'password'],
  clientCredentials: ['clientId', 'clientSecret'],
};

/** A credential for `README.md`. */
export function credentialView({ kind, option, env, description }: Credential): CredentialView {
  const fields = credentialFields[kind].map((field) => propertyKey(field));
  return {
    option: propertyKey(option),
    env: env === null ? null : inlineCode(env),
    shape: fields.length === 0 ? null : code`{ ${joinCode(fields, ', ')} }`,
    docs: description === null ? null : new Text(description),
  };
}

/**
 * What an example gives the client: where the service is, if nobody says, and who calls. Nothing where neither is asked for.
 *
 * @param first - the call that the example makes
 */
export function exampleOptions(first: Call | null, pkg: PackageScope): Code {
  const { client } = pkg.contract;
  const entries = [
    ...(client.needsBaseUrl ? [['baseUrl', literal(exampleUrl(client.baseUrl ?? '/'))] as const] : []),
    ...client.parameters
      .filter(({ isDemanded }) => isDemanded)
      .map(({ option }) => [option, literal(`YOUR_${upperSnakeCase(words(option))}`)] as const),
    ...exampleCredentials(first, pkg).map(
      (credential) => [credential.option, exampleCredential(credential)] as const,
    ),
  ];
  return entries.length === 0 ? code`` : objectLiteral(entries);
}

/** A whole URL that a partial one may stand for: `/v1` lacks the host, `localhost:8080` the scheme. */
function exampleUrl(partial: string): string {
  const host = 'https://api.example.com';
  const url = /^[\w.-]+:\d+/.test(partial) ? `http://${partial}` : partial;
  const whole = URL.canParse(url, host) ? new URL(url, host).href.replace(/\/$/, '') : host;
  return isWholeUrl(whole) ? whole : host;
}

/** Credentials that together meet what the call asks for, or else what most do: keys, where keys alone do. */
function exampleCredentials(
  first: Call | null,
  { contract: { client } }: PackageScope,
): readonly Credential[] {
  const own = first?.security ?? [];
  const asked = (own.flat().length > 0 ? own : client.security)
    .map((schemes) => client.credentials.filter(({ scheme }) => schemes.includes(scheme)))
    .filter((alternative) => alternative.length > 0);
  const alternatives = asked.length > 0 ? asked : client.credentials.map((credential) => [credential]);
  return alternatives.find((each) => each.every(({ env }) => env !== null)) ?? alternatives[0] ?? [];
}

function exampleCredential(credential: Credential): Code {
  const { kind, option } = credential;
  const fields = credentialFields[kind];
  const example = (what: string): Code => literal(`YOUR_${upperSnakeCase(words(what))}`);
  if (kind === 'http' && credential.isMadeForRequest) return code`() => ${example(option)}`;
  return fields.length === 0
    ? example(option)
    : objectLiteral(fields.map((field) => [field, example(field)]));
}

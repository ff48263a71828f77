import { isWholeUrl, needsWholeUrl } from '../../model/server-url.ts';
import type { Operation, SecurityScheme } from '../../model/types.ts';
import { operationsOf } from '../../model/walk.ts';
import { upperSnakeCase } from '../../names/case.ts';
import { credentialVariable, nameCredentials } from '../../names/credential-names.ts';
import { words } from '../../words.ts';
import { objectLiteral } from '../declarations/object-literal.ts';
import { code, inlineCode, joinCode, literal, propertyKey, type Code } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import { securityOf } from '../service.ts';
import { Text } from '../text.ts';
import type { CredentialView } from '../views/package.ts';

/** A security scheme's option of the client. */
export interface CredentialOption {
  readonly scheme: SecurityScheme;
  /** For example `apiKey`. */
  readonly name: string;
  /** For example `PAPERSPACE_API_KEY`; null where one variable cannot hold the credential. */
  readonly env: string | null;
}

/** The fields of a credential, by the kind of its scheme; none where it is a single text. */
const credentialFields: Readonly<Record<SecurityScheme['kind'], readonly string[]>> = {
  apiKey: [],
  bearer: [],
  basic: ['username', 'password'],
  clientCredentials: ['clientId', 'clientSecret'],
};

/** The options that hold credentials, one a scheme, in order of the schemes' names. */
export function credentialOptions({ api, credentials, env }: PackageScope): readonly CredentialOption[] {
  const names = nameCredentials(api.securitySchemes, credentials);
  return api.securitySchemes.map((scheme) => {
    const name = names.get(scheme.name) ?? scheme.name;
    return { scheme, name, env: credentialVariable(scheme, name, env) };
  });
}

/** The credentials for `README.md`. */
export function credentialViews(pkg: PackageScope): readonly CredentialView[] {
  return credentialOptions(pkg).map(credentialView);
}

function credentialView({ scheme, name, env }: CredentialOption): CredentialView {
  const fields = credentialFields[scheme.kind].map((field) => propertyKey(field));
  return {
    option: propertyKey(name),
    env: env === null ? null : inlineCode(env),
    shape: fields.length === 0 ? null : code`{ ${joinCode(fields, ', ')} }`,
    docs: scheme.description === null ? null : new Text(scheme.description),
  };
}

/**
 * What an example gives the client: where the service is, if nobody says, and who calls. Nothing where neither is asked for.
 *
 * @param first - the operation that the example calls
 */
export function exampleOptions(first: Operation | null, pkg: PackageScope): Code {
  const { api, defaults } = pkg;
  const isAsked = needsWholeUrl(api.servers, operationsOf(api));
  const entries = [
    ...(isAsked ? [['baseUrl', literal(exampleUrl(defaults.baseUrl))] as const] : []),
    ...exampleCredentials(first, pkg).map(
      ({ scheme, name }) => [name, exampleCredential(scheme.kind, name)] as const,
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

/** Credentials that together meet what the operation asks for, or else what most do: keys, where keys alone do. */
function exampleCredentials(first: Operation | null, pkg: PackageScope): readonly CredentialOption[] {
  const options = credentialOptions(pkg);
  const own = securityOf(first?.security ?? null);
  const asked = (own.flat().length > 0 ? own : pkg.defaults.security)
    .map((names) => options.filter(({ scheme }) => names.includes(scheme.name)))
    .filter((alternative) => alternative.length > 0);
  const alternatives = asked.length > 0 ? asked : options.map((option) => [option]);
  return alternatives.find((each) => each.every(({ env }) => env !== null)) ?? alternatives[0] ?? [];
}

function exampleCredential(kind: SecurityScheme['kind'], name: string): Code {
  const fields = credentialFields[kind];
  const example = (what: string): Code => literal(`YOUR_${upperSnakeCase(words(what))}`);
  return fields.length === 0 ? example(name) : objectLiteral(fields.map((field) => [field, example(field)]));
}

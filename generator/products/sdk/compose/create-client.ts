import type { Client, Credential, TokenGrants } from '../../../contract/types.ts';
import { distinctOptions } from '../../../contract/security.ts';
import type { Declaration } from '../declarations/declaration.ts';
import { objectLiteral, type Entry } from '../declarations/object-literal.ts';
import { securityCode } from '../declarations/plan.ts';
import { interfaceDeclaration, type Member } from '../declarations/print.ts';
import { baseUrlCode, serverOptions } from '../declarations/servers.ts';
import { typeCode } from '../declarations/type.ts';
import { FileScope } from '../file-scope.ts';
import {
  code,
  identifier,
  inlineCode,
  joinCode,
  literal,
  propertyAccess,
  propertyKey,
  stringLiteral,
  type Code,
} from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { proseOf } from '../prose.ts';
import type { CreateClientFileView } from '../views/client.ts';
import { authenticator, onlyCredential } from './authenticator.ts';
import { featureOptions, userAgentCode } from './client-features.ts';
import type { Composed } from './models.ts';

/** The file that creates clients, relative to `src`. */
export const createClientPath = 'create-client.ts';

/**
 * `src/create-client.ts`: options and `createClient`. It imports no resource, so that functions load only
 * their own.
 */
export function createClientFile(pkg: PackageScope): Composed<CreateClientFileView> {
  const { contract, lookup, runtime } = pkg;
  const { client } = contract;
  const scope = new FileScope(createClientPath, lookup, runtime, ['options', 'createClient']);
  const options = optionsDeclaration(client, scope);
  const definition = serviceDefinition(pkg, scope);
  const uses = {
    optionsType: identifier(client.optionsName),
    clientType: scope.runtimeType('Client'),
    newClient: scope.runtime('newClient'),
  };
  const settings = givenOptions(client, scope);
  const view = { package: pkg.view, imports: scope.imports, uses, options, definition, settings };
  return { path: createClientPath, scope, view };
}

function optionsDeclaration(client: Client, scope: FileScope): Declaration {
  const members = distinctOptions(client).map((credential) => ({
    key: code`readonly ${propertyKey(credential.option)}`,
    type: code`${credentialType(credential, scope)} | undefined`,
    optional: true,
    docs: credentialDocs(credential),
  }));
  return interfaceDeclaration({
    name: identifier(client.optionsName),
    docs: code`Settings of a client. All are optional.`,
    extends: scope.runtimeType('ClientOptions'),
    members: [
      ...members,
      ...parameterOptions(client, scope),
      ...serverOptions(client),
      ...xmlOptions(client, scope),
      ...featureOptions(client, scope),
    ],
    index: null,
  });
}

/** The caller's options, with hooks that log. The client's own headers come after theirs. */
function givenOptions({ features, headers }: Client, scope: FileScope): Code {
  const given = features.includes('logging') ? code`${scope.runtime('withLogging')}(options)` : code`options`;
  if (headers.length === 0) return given;
  const own = headers.map(({ name, value }) => code`${propertyKey(name)}: ${stringLiteral(value)}`);
  return code`{ ...${given}, headers: { ${joinCode(own, ', ')}, ...options.headers } }`;
}

/** Options that replace parameters. One option may replace several. */
function parameterOptions({ parameters }: Client, scope: FileScope): readonly Member[] {
  const distinct = new Map(parameters.toReversed().map((each) => [each.option, each]));
  return [...distinct.values()].toReversed().map(({ option, type, docs, standard }) => ({
    key: code`readonly ${propertyKey(option)}`,
    type: code`${typeCode(type, { scope, direction: 'request' })} | undefined`,
    optional: true,
    docs: proseOf(docs, standard === null ? {} : { limits: { default: standard } }),
  }));
}

/** The values for parameters that calls leave out; null without any. */
function defaultsCode({ parameters }: Client): Code | null {
  const entries = parameters.map(({ key, option, standard }): Entry => {
    const given = code`options${propertyAccess(option)}`;
    return [key, standard === null ? given : code`${given} ?? ${literal(standard)}`];
  });
  return entries.length === 0 ? null : objectLiteral(entries);
}

/** The option for a parser and printer of XML, if the package has XML bodies. */
function xmlOptions({ parsesXml }: Client, scope: FileScope): readonly Member[] {
  if (!parsesXml) return [];
  const docs = code`Parses and serializes XML with a library of your choice.`;
  const type = code`${scope.runtimeType('XmlFormat')} | undefined`;
  return [{ key: code`readonly xml`, type, optional: true, docs }];
}

function credentialType(credential: Credential, scope: FileScope): Code {
  const { kind } = credential;
  if (kind === 'http' && credential.isMadeForRequest) return scope.runtimeType('RequestCredential');
  if (kind === 'accessToken') return accessTokenType(credential.grants, scope);
  const supplied = scope.runtimeType('Credential');
  if (kind === 'basic') return code`${supplied}<${scope.runtimeType('BasicCredential')}>`;
  if (kind === 'clientCredentials') return code`${supplied}<${scope.runtimeType('ClientCredential')}>`;
  return supplied;
}

/** A token, or the credentials for one of the service's grants. */
function accessTokenType({ clientCredentials, password, refresh }: TokenGrants, scope: FileScope): Code {
  const types = [
    scope.runtimeType('Credential'),
    ...(clientCredentials === undefined ? [] : [scope.runtimeType('ClientCredential')]),
    ...(password === undefined ? [] : [scope.runtimeType('PasswordCredential')]),
    ...(refresh === undefined ? [] : [scope.runtimeType('RefreshCredential')]),
  ];
  return joinCode(types, ' | ');
}

function credentialDocs(credential: Credential): Code | null {
  const { kind, description, env } = credential;
  const own = description ?? defaultDocs[kind];
  const prefix = credential.kind === 'apiKey' ? (credential.prefix ?? '') : '';
  const note = [
    ...(prefix === '' ? [] : [code`The client writes "${inlineCode(prefix.trim())}" before it.`]),
    ...(env === null ? [] : [code`Default: the environment variable \`${inlineCode(env)}\`.`]),
  ];
  const docs = { summary: null, description: own, deprecated: false, link: null };
  return proseOf(docs, { closing: note });
}

const defaultDocs = {
  apiKey: 'The key that calls are made with, or a function that fetches it.',
  bearer: 'The token that calls are made with, or a function that fetches it.',
  basic: 'User and password that calls are made with.',
  http: 'What calls are made with, after the name of the scheme, or a function that makes it.',
  accessToken:
    'The access token that calls are made with, a function that fetches it, or what the client fetches it with.',
  clientCredentials: 'Identity and secret that tokens are fetched with.',
} as const satisfies Record<Credential['kind'], string>;

/** The description of the service. It is checked first if credentials must not reach a browser. */
function serviceDefinition(pkg: PackageScope, scope: FileScope): Code {
  const definition = definitionCode(pkg, scope);
  if (!pkg.contract.client.features.includes('browserGuard')) return definition;
  return code`${scope.runtime('outsideBrowsers')}(${definition}, options.dangerouslyAllowBrowser)`;
}

function definitionCode(pkg: PackageScope, scope: FileScope): Code {
  const { client, errors } = pkg.contract;
  const only = onlyCredential(pkg);
  const definition = objectLiteral([
    ['baseUrl', baseUrlCode(client, scope)],
    ['userAgent', userAgentCode(pkg, scope)],
    ['defaults', defaultsCode(client)],
    ['xml', client.parsesXml ? code`options.xml` : null],
    ['reasonOf', errors.areFlat ? null : scope.runtime('listedReason')],
    ['auth', only === null ? null : authenticator(only, scope)],
  ]);
  if (only !== null || client.credentials.length === 0) return definition;
  const schemes = client.credentials.map((each): Entry => [each.scheme, authenticator(each, scope)]);
  return code`${scope.runtime('secured')}(${definition}, ${objectLiteral(schemes)}, ${securityCode(client.security)})`;
}

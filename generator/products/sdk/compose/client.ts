import type { Client, Credential, TokenEndpoint, TokenGrants } from '../../../contract/types.ts';
import { distinctOptions, sameSecurity } from '../../../contract/security.ts';
import { assertNever } from '../../../assert-never.ts';
import type { Declaration } from '../declarations/declaration.ts';
import { arrayLiteral, objectLiteral, type Entry } from '../declarations/object-literal.ts';
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
  path,
  propertyAccess,
  propertyKey,
  stringLiteral,
  type Code,
} from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { proseOf } from '../prose.ts';
import { Text } from '../../../escape/text.ts';
import type { ClientFileView, ClientResourceView, ClientUsesView } from '../views/client.ts';
import { docsView } from './docs.ts';
import {
  facadeComment,
  facadeInterfaces,
  facadesOf,
  facadeType,
  facadeValue,
  type Binding,
  type Facade,
} from './facades.ts';
import type { Composed } from './models.ts';

/** `src/client.ts`: options, `createClient` and the class that binds every resource. */
export function clientFile(pkg: PackageScope): Composed<ClientFileView> {
  const { contract, lookup, runtime } = pkg;
  const { client } = contract;
  const local = ['client', 'options', 'createClient', client.name];
  const scope = new FileScope('client.ts', lookup, runtime, local);
  const options = optionsDeclaration(client, scope);
  const definition = serviceDefinition(pkg, scope);
  const settings = givenOptions(client);
  const chooses = contract.resources.some(({ calls }) => calls.some(({ choice }) => choice !== null));
  const isEmpty = contract.resources.length === 0;
  const binding = {
    bound: isEmpty ? code`` : scope.runtimeType(chooses ? 'BoundWithAccept' : 'Bound'),
    bind: isEmpty ? code`` : scope.runtime(chooses ? 'bindWithAccept' : 'bind'),
  };
  const facades = facadesOf(contract.resources);
  const resources = facades.map((facade) => facadeView(facade, scope, binding));
  const interfaces = facades.flatMap((facade) => facadeInterfaces(facade, scope, binding));
  const docs = code`The ${identifier(client.name)} API, one property per resource.`;
  const uses = usesOf(pkg, scope);
  const view = {
    package: pkg.view,
    imports: scope.imports,
    uses,
    options,
    definition,
    settings,
    docs,
    interfaces,
    resources,
  };
  return { path: 'client.ts', scope, view };
}

/** What the file imports of the runtime, in addition to what binds resources. */
function usesOf({ contract }: PackageScope, scope: FileScope): ClientUsesView {
  const { client } = contract;
  return {
    optionsType: identifier(client.optionsName),
    clientType: scope.runtimeType('Client'),
    newClient: scope.runtime('newClient'),
    promiseType: scope.runtimeType('ApiPromise'),
    clientOptionsType: scope.runtimeType('ClientOptions'),
    requestType: scope.runtimeType('CustomRequest'),
    sendRequest: scope.runtime('sendRequest'),
    copyWith: scope.runtime('copyWith'),
    keep: scope.runtime('keep'),
    lazily: contract.resources.length === 0 ? code`` : scope.runtime('lazily'),
  };
}

function facadeView(facade: Facade, scope: FileScope, binding: Binding): ClientResourceView {
  const { name, resource, below } = facade;
  const docs = resource?.docs ?? { summary: null, description: null, deprecated: false, link: null };
  const title = resource?.title ?? below.map((each) => each.resource?.title ?? each.name).join(', ');
  const value = facadeValue(facade, scope, binding);
  return {
    name: identifier(name),
    key: stringLiteral(name),
    type: facadeType(facade),
    // Behind an arrow, an object stands in parentheses.
    value: resource === null ? code`(${value})` : value,
    comment: facadeComment(facade),
    docs: docsView(docs),
    title: new Text(title),
    file: resource === null ? code`` : path(resource.file.replace(/^resources\/|\.ts$/g, '')),
  };
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
    ],
    index: null,
  });
}

/** The caller's options; the client's own headers stand behind theirs. */
function givenOptions({ headers }: Client): Code {
  if (headers.length === 0) return code`options`;
  const own = headers.map(({ name, value }) => code`${propertyKey(name)}: ${stringLiteral(value)}`);
  return code`{ ...options, headers: { ${joinCode(own, ', ')}, ...options.headers } }`;
}

/** Options that stand in for parameters; one may do for several. */
function parameterOptions({ parameters }: Client, scope: FileScope): readonly Member[] {
  const distinct = new Map(parameters.toReversed().map((each) => [each.option, each]));
  return [...distinct.values()].toReversed().map(({ option, type, docs, standard }) => ({
    key: code`readonly ${propertyKey(option)}`,
    type: code`${typeCode(type, { scope, direction: 'request' })} | undefined`,
    optional: true,
    docs: proseOf(docs, standard === null ? {} : { limits: { default: standard } }),
  }));
}

/** What stands in for parameters that calls leave out; null for nothing. */
function defaultsCode({ parameters }: Client): Code | null {
  const entries = parameters.map(({ key, option, standard }): Entry => {
    const given = code`options${propertyAccess(option)}`;
    return [key, standard === null ? given : code`${given} ?? ${literal(standard)}`];
  });
  return entries.length === 0 ? null : objectLiteral(entries);
}

/** How callers have XML read and written, where the package parses any. */
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

/** A token, or what the service's grants take for one. */
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

function serviceDefinition(pkg: PackageScope, scope: FileScope): Code {
  const { client, errors } = pkg.contract;
  const only = onlyCredential(pkg);
  const definition = objectLiteral([
    ['baseUrl', baseUrlCode(client, scope)],
    ['userAgent', stringLiteral(`${pkg.package.name}/${pkg.package.version}`)],
    ['defaults', defaultsCode(client)],
    ['xml', client.parsesXml ? code`options.xml` : null],
    ['reasonOf', errors.areFlat ? null : scope.runtime('listedReason')],
    ['auth', only === null ? null : authenticator(only, scope)],
  ]);
  if (only !== null || client.credentials.length === 0) return definition;
  const schemes = client.credentials.map((each): Entry => [each.scheme, authenticator(each, scope)]);
  return code`${scope.runtime('secured')}(${definition}, ${objectLiteral(schemes)}, ${securityCode(client.security)})`;
}

/** The one credential that every call asks for, unless it asks for none; null where there is more to choose. */
function onlyCredential({ contract: { client, resources } }: PackageScope): Credential | null {
  const [[name, ...more] = [], ...others] = client.security;
  if (more.length > 0 || others.length > 0) return null;
  const calls = resources.flatMap((resource) => resource.calls);
  const isDefault = calls.every(
    ({ security }) =>
      security === null || security.flat().length === 0 || sameSecurity(security, client.security),
  );
  return isDefault ? (client.credentials.find(({ scheme }) => scheme === name) ?? null) : null;
}

function authenticator(credential: Credential, scope: FileScope): Code {
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

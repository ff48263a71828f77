import type { Resource, SecurityScheme } from '../../model/types.ts';
import { assertNever } from '../../model/assert-never.ts';
import { formsOf } from '../declarations/answer-forms.ts';
import { arrayLiteral, objectLiteral, type Entry } from '../declarations/object-literal.ts';
import { securityCode } from '../declarations/plan.ts';
import { interfaceDeclaration, type Member } from '../declarations/print.ts';
import { baseUrlCode, serverOptions } from '../declarations/servers.ts';
import { parsesXml } from '../declarations/xml.ts';
import { FileScope } from '../file-scope.ts';
import {
  code,
  docComment,
  identifier,
  inlineCode,
  propertyAccess,
  propertyKey,
  stringLiteral,
  type Code,
} from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import { firstSentence, proseOf } from '../prose.ts';
import { securityOf, type Security } from '../service.ts';
import { Text } from '../text.ts';
import type { ClientFileView, ClientResourceView } from '../views/client.ts';
import { operationsOf } from '../../model/walk.ts';
import { credentialOptions, type CredentialOption } from './credentials.ts';
import { docsView, titleOf } from './docs.ts';
import type { Composed } from './models.ts';

/** `src/client.ts`: options, `createClient` and the class that binds every resource. */
export function clientFile(pkg: PackageScope): Composed<ClientFileView> {
  const { api, client, symbols, runtime } = pkg;
  const scope = new FileScope('client.ts', symbols, runtime, ['client', 'options', 'createClient', client]);
  const options = optionsDeclaration(pkg, scope);
  const definition = serviceDefinition(pkg, scope);
  const resources = api.resources.map((resource) => resourceView(resource, pkg, scope));
  const chooses = operationsOf(api).some((operation) => formsOf(operation).length > 0);
  const uses = {
    optionsType: identifier(`${client}Options`),
    clientType: scope.runtimeType('Client'),
    newClient: scope.runtime('newClient'),
    bound: resources.length === 0 ? code`` : scope.runtimeType(chooses ? 'BoundWithAccept' : 'Bound'),
    bind: resources.length === 0 ? code`` : scope.runtime(chooses ? 'bindWithAccept' : 'bind'),
  };
  const docs = code`The ${identifier(client)} API, one property a resource.`;
  const view = { package: pkg.view, imports: scope.imports, uses, options, definition, docs, resources };
  return { path: 'client.ts', scope, view };
}

function resourceView(resource: Resource, { names }: PackageScope, scope: FileScope): ClientResourceView {
  const title = titleOf(resource.words);
  const comment = firstSentence(resource.docs);
  return {
    name: identifier(names.resource(resource.id)),
    namespace: scope.namespace(resource.id),
    comment: docComment(comment === '' ? `${title}.` : comment),
    docs: docsView(resource.docs),
    title: new Text(title),
  };
}

function optionsDeclaration(pkg: PackageScope, scope: FileScope): Code {
  const members = credentialOptions(pkg).map((option) => ({
    key: code`readonly ${propertyKey(option.name)}`,
    type: code`${credentialType(option.scheme, scope)} | undefined`,
    optional: true,
    docs: credentialDocs(option),
  }));
  return interfaceDeclaration({
    name: identifier(`${pkg.client}Options`),
    docs: code`Settings of a client. All are optional.`,
    extends: scope.runtimeType('ClientOptions'),
    members: [...members, ...serverOptions(pkg.api), ...xmlOptions(pkg, scope)],
    index: null,
  });
}

/** How callers have XML read and written, where the package parses any. */
function xmlOptions({ api }: PackageScope, scope: FileScope): readonly Member[] {
  if (!parsesXml(api)) return [];
  const docs = code`Parses and serializes XML, which this package leaves to a library of your choice.`;
  const type = code`${scope.runtimeType('XmlFormat')} | undefined`;
  return [{ key: code`readonly xml`, type, optional: true, docs }];
}

function credentialType({ kind }: SecurityScheme, scope: FileScope): Code {
  const credential = scope.runtimeType('Credential');
  if (kind === 'basic') return code`${credential}<${scope.runtimeType('BasicCredential')}>`;
  if (kind === 'clientCredentials') return code`${credential}<${scope.runtimeType('ClientCredential')}>`;
  return credential;
}

function credentialDocs({ scheme, env }: CredentialOption): Code | null {
  const own = scheme.description ?? defaultDocs[scheme.kind];
  const note = env === null ? [] : [code`Default: the environment variable \`${inlineCode(env)}\`.`];
  const docs = { summary: null, description: own, deprecated: false, link: null };
  return proseOf(docs, { closing: note });
}

const defaultDocs = {
  apiKey: 'The key that calls are made with, or a function that fetches it.',
  bearer: 'The token that calls are made with, or a function that fetches it.',
  basic: 'User and password that calls are made with.',
  clientCredentials: 'Identity and secret that tokens are fetched with.',
} as const satisfies Record<SecurityScheme['kind'], string>;

function serviceDefinition(pkg: PackageScope, scope: FileScope): Code {
  const { defaults } = pkg;
  const options = credentialOptions(pkg);
  const only = onlyScheme(pkg);
  const definition = objectLiteral([
    ['baseUrl', baseUrlCode(pkg.api, defaults.baseUrl, scope)],
    ['userAgent', stringLiteral(`${pkg.package.name}/${pkg.package.version}`)],
    ['xml', parsesXml(pkg.api) ? code`options.xml` : null],
    ['auth', only === null ? null : authenticator(only, scope)],
  ]);
  if (only !== null || options.length === 0) return definition;
  const schemes = options.map((option): Entry => [option.scheme.name, authenticator(option, scope)]);
  return code`${scope.runtime('secured')}(${definition}, ${objectLiteral(schemes)}, ${securityCode(defaults.security)})`;
}

/** The one scheme that every operation asks for, unless it asks for none; null where there is more to choose. */
function onlyScheme(pkg: PackageScope): CredentialOption | null {
  const [[name, ...more] = [], ...others] = pkg.defaults.security;
  const isDefault = (security: Security): boolean =>
    security.flat().length === 0 || JSON.stringify(security) === JSON.stringify(pkg.defaults.security);
  if (more.length > 0 || others.length > 0) return null;
  if (!operationsOf(pkg.api).every(({ security }) => isDefault(securityOf(security)))) return null;
  return credentialOptions(pkg).find(({ scheme }) => scheme.name === name) ?? null;
}

function authenticator({ scheme, name, env }: CredentialOption, scope: FileScope): Code {
  const given = code`options${propertyAccess(name)}`;
  const credential = env === null ? given : code`${given} ?? ${scope.runtime('env')}(${stringLiteral(env)})`;
  const source = stringLiteral(
    `the option "${name}"${env === null ? '' : ` or the environment variable ${env}`}`,
  );
  switch (scheme.kind) {
    case 'bearer':
      return code`${scope.runtime('bearer')}(${credential}, ${source})`;
    case 'basic':
      return code`${scope.runtime('basic')}(${credential}, ${source})`;
    case 'apiKey':
      return code`${scope.runtime(apiKeyNames[scheme.in])}(${stringLiteral(scheme.parameter)}, ${credential}, ${source})`;
    case 'clientCredentials': {
      const scopes =
        scheme.scopes.length === 0 ? null : arrayLiteral(scheme.scopes.map((each) => stringLiteral(each)));
      const token = objectLiteral([
        ['tokenUrl', stringLiteral(scheme.tokenUrl)],
        ['scopes', scopes],
      ]);
      return code`${scope.runtime('clientCredentials')}(${credential}, ${token}, ${source})`;
    }
    default:
      return assertNever(scheme);
  }
}

const apiKeyNames = { header: 'apiKeyInHeader', query: 'apiKeyInQuery', cookie: 'apiKeyInCookie' } as const;

import { credentialNames } from '../config/credentials.ts';
import { nothingPublished, type CredentialNames, type PublishedClient } from '../config/lock.ts';
import type { TargetConfig } from '../config/types.ts';
import { pascalCase, words } from '../words.ts';
import { variablePrefix, type CredentialSettings } from './credential-names.ts';

/** Words of a title that name the kind of thing, not its owner. */
const generic = new Set([
  'api',
  'openapi',
  'rest',
  'http',
  'swagger',
  'spec',
  'specification',
  'documentation',
  'docs',
  'reference',
  'the',
  'v1',
  'v2',
  'v3',
]);

/** Default titles of tools: FastAPI, Laravel, springdoc, and gRPC-gateway with the name of a file. */
const toolTitles = /^(fastapi|laravel|openapi definition|api documentation|.*\.proto)$/i;

/** The names of a package's client. */
export interface ClientNames extends CredentialSettings {
  /** Name of the class. */
  readonly name: string;
}

/**
 * Names the client by the first of these: the configuration, the published name, the document's title
 * (`Paperspace` for `Paperspace OpenAPI`), the package name.
 *
 * The published prefix of environment variables stays as long as the class keeps its name.
 */
export function nameClient(
  { client = {}, package: { name: packageName } }: Pick<TargetConfig, 'client' | 'package'>,
  title: string,
  published: PublishedClient = nothingPublished.client,
): ClientNames {
  const { name = published.name ?? nameOfTitle(title, packageName), credentials = {} } = client;
  const kept = client.name === undefined ? published.env : null;
  return {
    name,
    env: client.env ?? kept ?? variablePrefix(name),
    pinned: credentialNames(credentials),
    published: published.credentials,
  };
}

/** The names of a client to keep in the lock file: those that the configuration does not decide. */
export function clientToPublish(
  { name, env }: Pick<ClientNames, 'name' | 'env'>,
  credentials: readonly (CredentialNames & { readonly scheme: string })[],
  { client: pins = {} }: Pick<TargetConfig, 'client'>,
): PublishedClient {
  const pinned = credentialNames(pins.credentials ?? {});
  const own = credentials.filter(({ scheme }) => !Object.hasOwn(pinned, scheme));
  const isOwn = pins.name === undefined;
  return {
    name: isOwn ? name : null,
    env: isOwn && pins.env === undefined ? env : null,
    credentials: new Map(own.map(({ scheme, option, env: variable }) => [scheme, { option, env: variable }])),
  };
}

/** The name in a title. If the title has none (`API`, or the default of a tool), the name of the package. */
function nameOfTitle(title: string, packageName: string): string {
  const all = words(title.replace(/openapi/gi, ' openapi ').replace(/[^\p{L}\p{N}\s_.-]/gu, ''));
  const informative = toolTitles.test(title.trim())
    ? []
    : all.filter((word) => !generic.has(word.toLowerCase()));
  const name = pascalCase(informative.length > 0 ? informative : nameOfPackage(packageName));
  // `Api` alone would collide with names of the runtime, such as `ApiError`.
  if (name === '' || name === 'Api') return 'Service';
  return /^\p{L}/u.test(name) ? name : `Api${name}`;
}

/**
 * The words of a package name without its scope and without words for the kind of package: `@acme/tea-sdk`
 * gives tea.
 */
function nameOfPackage(name: string): readonly string[] {
  const all = words(name.replace(/^@[^/]*\//, ''));
  const informative = all.filter(
    (word) => !generic.has(word.toLowerCase()) && !/^(?:sdk|client)$/i.test(word),
  );
  return informative.length > 0 ? informative : all;
}

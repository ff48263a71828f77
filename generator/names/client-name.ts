import { credentialNames } from '../config/credentials.ts';
import { nothingPublished, type CredentialNames, type PublishedClient } from '../config/lock.ts';
import type { TargetConfig } from '../config/types.ts';
import { pascalCase, words } from '../words.ts';
import { variablePrefix, type CredentialSettings } from './credential-names.ts';

/** Words of a title that say what it is, not whose. */
const generic = new Set([
  'api',
  'openapi',
  'rest',
  'http',
  'swagger',
  'spec',
  'specification',
  'the',
  'v1',
  'v2',
  'v3',
]);

/** Titles that a tool writes where nobody has: FastAPI, Laravel, springdoc, and gRPC-gateway with the name of a file. */
const untold = /^(fastapi|laravel|openapi definition|api documentation|.*\.proto)$/i;

/** What the client of a package is called. */
export interface ClientNames extends CredentialSettings {
  /** Name of its class. */
  readonly name: string;
}

/**
 * Names the client: as the configuration says, as it was published, after the document's title (`Paperspace` for
 * `Paperspace OpenAPI`), or after the package.
 *
 * A prefix of environment variables that was published stays as long as the class is called the same.
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

/** The names of a client to keep for the next run: those that the configuration does not decide. */
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

/** The name that a title tells; that of the package where it tells none, as `API` does, or what a tool writes. */
function nameOfTitle(title: string, packageName: string): string {
  const all = words(title.replace(/openapi/gi, ' openapi ').replace(/[^\p{L}\p{N}\s_.-]/gu, ''));
  const telling = untold.test(title.trim()) ? [] : all.filter((word) => !generic.has(word.toLowerCase()));
  const name = pascalCase(telling.length > 0 ? telling : nameOfPackage(packageName));
  // `Api` alone would take the names of the runtime's own errors, such as `ApiError`.
  if (name === '' || name === 'Api') return 'Service';
  return /^\p{L}/u.test(name) ? name : `Api${name}`;
}

/** The words of a package's name that are not its scope, and do not say what it is: `@acme/tea-sdk` is about tea. */
function nameOfPackage(name: string): readonly string[] {
  const all = words(name.replace(/^@[^/]*\//, ''));
  const telling = all.filter((word) => !generic.has(word.toLowerCase()) && !/^(?:sdk|client)$/i.test(word));
  return telling.length > 0 ? telling : all;
}

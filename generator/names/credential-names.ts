import type { CredentialNames, PublishedClient } from '../config/lock.ts';
import type { SecurityScheme } from '../model/types.ts';
import { groupedBy } from '../order.ts';
import { spelledWords, upperSnakeCase } from '../case.ts';
import { clientOptions } from '../client-options.ts';
import { camelCase, words } from '../words.ts';

/** The facts that decide the name of an option. */
interface NamedScheme {
  readonly name: string;
  readonly kind: SecurityScheme['kind'];
  readonly isAccessToken?: boolean;
  readonly isMadeForRequest?: boolean;
  readonly in?: string;
  readonly parameter?: string;
}

/**
 * Names that an option of the client cannot have: the options of the runtime's `ClientOptions`, and the names
 * that every object inherits, which would look like a credential that the caller passed.
 */
const taken: ReadonlySet<string> = new Set([
  ...clientOptions,
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/**
 * The client's option for the credential of each security scheme, by the scheme's name. Options are
 * identifiers. Only schemes that use one credential share an option.
 *
 * Names of the configuration come first, then published names. Otherwise access tokens are `accessToken`, an
 * only scheme is named by its kind, and one of several after its scheme. If that gives no free name, more
 * facts about the scheme are added.
 *
 * @param others - names of other options of the client
 */
export function nameOptions(
  schemes: readonly NamedScheme[],
  pinned: Readonly<Record<string, string>>,
  published: PublishedClient['credentials'] = new Map(),
  others: readonly string[] = [],
): ReadonlyMap<string, string> {
  const names = new Map(
    schemes.flatMap(({ name }) => (Object.hasOwn(pinned, name) ? [[name, pinned[name] ?? '']] : [])),
  );
  const used = new Set([...taken, ...others, ...names.values()]);
  const owners = new Map<string, string>();
  for (const scheme of schemes) {
    const option = published.get(scheme.name)?.option;
    const key = credentialKey(scheme);
    if (option === undefined || names.has(scheme.name)) continue;
    if (used.has(option) && owners.get(option) !== key) continue;
    names.set(scheme.name, option);
    used.add(option);
    owners.set(option, key);
  }
  const free = (name: string): boolean => /^[\p{ID_Start}$_]/u.test(name) && !used.has(name);
  const unnamed = schemes.filter(({ name }) => !names.has(name));
  for (const alike of groupedBy(unnamed, credentialKey).values()) {
    const [scheme] = alike;
    const name = candidates(scheme, alike.length === schemes.length).find(free) ?? byCharacters(scheme.name);
    for (const each of alike) names.set(each.name, name);
    used.add(name);
  }
  return names;
}

/** The settings that decide the names of credentials. */
export interface CredentialSettings {
  /** Prefix of environment variables. */
  readonly env: string;
  /** Names of options that the configuration pins, by security scheme. */
  readonly pinned: Readonly<Record<string, string>>;
  /** Published names, by security scheme. */
  readonly published: PublishedClient['credentials'];
}

/**
 * The names for the credential of each security scheme, by the scheme's name.
 *
 * A published environment variable stays as long as its option and the prefix stay.
 */
export function nameCredentials(
  schemes: readonly NamedScheme[],
  { env: prefix, pinned, published }: CredentialSettings,
  others: readonly string[] = [],
): ReadonlyMap<string, CredentialNames> {
  const named = [...nameOptions(schemes, pinned, published, others)];
  const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]));
  return new Map(
    named.map(([name, option]) => {
      const scheme = byName.get(name);
      const known = published.get(name);
      const isKept = known?.option === option && known.env?.startsWith(`${prefix}_`) === true;
      const own = scheme === undefined ? null : credentialVariable(scheme, option, prefix);
      return [name, { option, env: own !== null && isKept ? known.env : own }];
    }),
  );
}

/**
 * The option's name if there is one scheme. A bearer token that is not an access token is called a key:
 * callers copy it from the same page as an API key.
 */
const nameOfOnly = {
  apiKey: 'apiKey',
  bearer: 'apiKey',
  basic: 'basicAuth',
  http: 'credential',
  accessToken: 'accessToken',
  clientCredentials: 'oauth',
} as const satisfies Record<SecurityScheme['kind'], string>;

/**
 * Schemes that use one credential have the same key: an API key that is declared twice for one place, and all
 * access tokens.
 */
function credentialKey({ name, kind, isAccessToken, in: where, parameter }: NamedScheme): string {
  if (isAccessToken) return 'access token';
  if (kind !== 'apiKey' || parameter === undefined) return `scheme ${name}`;
  return `key ${where} ${where === 'header' ? parameter.toLowerCase() : parameter}`;
}

/**
 * The environment variable for an option: `PAPERSPACE_API_KEY`. Null if one variable cannot hold the
 * credential.
 *
 * @param prefix - see {@link variablePrefix}
 */
function credentialVariable(
  { kind, isMadeForRequest }: NamedScheme,
  option: string,
  prefix: string,
): string | null {
  const isPair = kind === 'basic' || kind === 'clientCredentials';
  return isPair || isMadeForRequest ? null : `${prefix}_${upperSnakeCase(words(option))}`;
}

/** The default prefix of a client's environment variables. */
export function variablePrefix(client: string): string {
  return upperSnakeCase(words(client));
}

function candidates({ name, kind, isAccessToken }: NamedScheme, only: boolean): readonly string[] {
  const plain = camelCase(words(name));
  return [
    ...(kind === 'accessToken' || isAccessToken ? ['accessToken'] : []),
    ...(only ? [nameOfOnly[kind]] : []),
    plain,
    `${plain}Credential`,
    camelCase([...words(name), kind]),
    camelCase(spelledWords(name)),
  ];
}

/** Each character as its code unit. */
function byCharacters(name: string): string {
  const units = Array.from({ length: name.length }, (_, index) => name.charCodeAt(index).toString(16));
  return `credential_${units.join('_')}`;
}

import type { CredentialNames, PublishedClient } from '../config/lock.ts';
import type { SecurityScheme } from '../model/types.ts';
import { spelledWords, upperSnakeCase } from '../case.ts';
import { camelCase, words } from '../words.ts';

/**
 * Names that an option of the client cannot have: what the runtime's `ClientOptions` has already, and what every object
 * inherits, which would pass for a credential that the caller gave.
 */
const taken: ReadonlySet<string> = new Set([
  ...['baseUrl', 'headers', 'attemptTimeoutMs', 'timeoutMs', 'maxRetries', 'fetch', 'hooks', 'clock'],
  ...['server', 'serverVariables'],
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/**
 * The client's option for each security scheme's credential, by the scheme's name: an identifier, and no two the same.
 *
 * The configuration's own names are taken as they are, then those that were published. Otherwise the only scheme's is called by
 * its kind, and one of several after its scheme; where that makes no name, or a second time the same, by more of what tells the
 * scheme apart.
 */
export function nameOptions(
  schemes: readonly Pick<SecurityScheme, 'name' | 'kind'>[],
  pinned: Readonly<Record<string, string>>,
  published: PublishedClient['credentials'] = new Map(),
): ReadonlyMap<string, string> {
  const names = new Map(
    schemes.flatMap(({ name }) => (Object.hasOwn(pinned, name) ? [[name, pinned[name] ?? '']] : [])),
  );
  const used = new Set([...taken, ...names.values()]);
  for (const { name } of schemes) {
    const option = published.get(name)?.option;
    if (option === undefined || names.has(name) || used.has(option)) continue;
    names.set(name, option);
    used.add(option);
  }
  const free = (name: string): boolean => /^[\p{ID_Start}$_]/u.test(name) && !used.has(name);
  for (const scheme of schemes.filter(({ name }) => !names.has(name))) {
    const name = candidates(scheme, schemes.length === 1).find(free) ?? byCharacters(scheme.name);
    names.set(scheme.name, name);
    used.add(name);
  }
  return names;
}

/** What decides about the names of credentials. */
export interface CredentialSettings {
  /** Prefix of environment variables. */
  readonly env: string;
  /** Names of options by security scheme, as far as the configuration pins them. */
  readonly pinned: Readonly<Record<string, string>>;
  /** Names by security scheme, as they were published. */
  readonly published: PublishedClient['credentials'];
}

/**
 * The names of each security scheme's credential, by the scheme's name.
 *
 * An environment variable that was published stays, as long as its option and the prefix do.
 */
export function nameCredentials(
  schemes: readonly Pick<SecurityScheme, 'name' | 'kind'>[],
  { env: prefix, pinned, published }: CredentialSettings,
): ReadonlyMap<string, CredentialNames> {
  const named = [...nameOptions(schemes, pinned, published)];
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

/** Callers have a token of a bearer scheme from the same page as a key: to them both are keys. */
const nameOfOnly = {
  apiKey: 'apiKey',
  bearer: 'apiKey',
  basic: 'basicAuth',
  clientCredentials: 'oauth',
} as const satisfies Record<SecurityScheme['kind'], string>;

/**
 * The environment variable that stands in for an option: `PAPERSPACE_API_KEY`. Null where one variable cannot hold the credential.
 *
 * @param prefix - see {@link variablePrefix}
 */
function credentialVariable(
  { kind }: Pick<SecurityScheme, 'kind'>,
  option: string,
  prefix: string,
): string | null {
  const isPair = kind === 'basic' || kind === 'clientCredentials';
  return isPair ? null : `${prefix}_${upperSnakeCase(words(option))}`;
}

/** What a client's environment variables begin with, where the configuration does not tell. */
export function variablePrefix(client: string): string {
  return upperSnakeCase(words(client));
}

function candidates({ name, kind }: Pick<SecurityScheme, 'name' | 'kind'>, only: boolean): readonly string[] {
  const plain = camelCase(words(name));
  return [
    ...(only ? [nameOfOnly[kind]] : []),
    plain,
    `${plain}Credential`,
    camelCase([...words(name), kind]),
    camelCase(spelledWords(name)),
  ];
}

/** Every character told by its code unit. */
function byCharacters(name: string): string {
  const units = Array.from({ length: name.length }, (_, index) => name.charCodeAt(index).toString(16));
  return `credential_${units.join('_')}`;
}

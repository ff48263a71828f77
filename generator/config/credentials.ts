import type { CredentialConfig } from './types.ts';

type Credentials = Readonly<Record<string, string | CredentialConfig>>;

/** The names of options in the configuration, by security scheme. */
export function credentialNames(credentials: Credentials): Readonly<Record<string, string>> {
  const named = Object.entries(credentials).map(([scheme, credential]) => {
    return [scheme, typeof credential === 'string' ? credential : credential.name] as const;
  });
  return Object.fromEntries(named.flatMap(([scheme, name]) => (name === undefined ? [] : [[scheme, name]])));
}

/** The prefixes of keys in the configuration, by security scheme; `false` for none. */
export function credentialPrefixes(credentials: Credentials): Readonly<Record<string, string | false>> {
  return Object.fromEntries(
    Object.entries(credentials).flatMap(([scheme, credential]) =>
      typeof credential === 'string' || credential.prefix === undefined ? [] : [[scheme, credential.prefix]],
    ),
  );
}

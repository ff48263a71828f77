import type { CredentialConfig } from './types.ts';

type Credentials = Readonly<Record<string, string | CredentialConfig>>;

/** Names of options by security scheme, as far as the configuration has them. */
export function credentialNames(credentials: Credentials): Readonly<Record<string, string>> {
  const named = Object.entries(credentials).map(([scheme, credential]) => {
    return [scheme, typeof credential === 'string' ? credential : credential.name] as const;
  });
  return Object.fromEntries(named.flatMap(([scheme, name]) => (name === undefined ? [] : [[scheme, name]])));
}

/** What stands before the keys of security schemes, as far as the configuration has it; `false` for nothing. */
export function credentialPrefixes(credentials: Credentials): Readonly<Record<string, string | false>> {
  return Object.fromEntries(
    Object.entries(credentials).flatMap(([scheme, credential]) =>
      typeof credential === 'string' || credential.prefix === undefined ? [] : [[scheme, credential.prefix]],
    ),
  );
}

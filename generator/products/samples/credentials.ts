import type { Call, Credential } from '../../contract/types.ts';
import { isWholeUrl } from '../../server-url.ts';
import { upperSnakeCase } from '../../case.ts';
import { words } from '../../words.ts';
import { code, literal, type Code } from '../../escape/code.ts';
import type { CodeValue } from './code-layout.ts';
import type { SampleScope } from './sample-scope.ts';

/** The fields of a credential by the kind of its scheme; empty for a single text. */
export const credentialFields: Readonly<Record<Credential['kind'], readonly string[]>> = {
  apiKey: [],
  bearer: [],
  http: [],
  accessToken: [],
  basic: ['username', 'password'],
  clientCredentials: ['clientId', 'clientSecret'],
};

/**
 * The client options of an example: the base URL if there is no default, and credentials. Null if it needs
 * neither.
 *
 * @param first - the call in the example
 */
export function exampleOptions(first: Call | null, scope: SampleScope): CodeValue | null {
  const { client } = scope.contract;
  const text = (value: string): CodeValue => ({ kind: 'code', code: literal(value) });
  const entries: readonly (readonly [string, CodeValue])[] = [
    ...(client.needsBaseUrl ? [['baseUrl', text(exampleUrl(client.baseUrl ?? '/'))] as const] : []),
    ...client.parameters
      .filter(({ isDemanded }) => isDemanded)
      .map(({ option }) => [option, text(placeholder(option))] as const),
    ...exampleCredentials(first, scope).map(
      (credential) => [credential.option, exampleCredential(credential)] as const,
    ),
  ];
  return entries.length === 0 ? null : { kind: 'object', entries };
}

/** The placeholder of a value that only the reader knows: `YOUR_API_KEY`. */
export function placeholder(name: string): string {
  return `YOUR_${upperSnakeCase(words(name))}`;
}

/** An absolute URL for a partial one: `/v1` lacks the host, `localhost:8080` the scheme. */
export function exampleUrl(partial: string): string {
  const host = 'https://api.example.com';
  const url = /^[\w.-]+:\d+/.test(partial) ? `http://${partial}` : partial;
  const whole = URL.canParse(url, host) ? new URL(url, host).href.replace(/\/$/, '') : host;
  return isWholeUrl(whole) ? whole : host;
}

/** Credentials that the call needs, or that most calls need. Keys are preferred. */
export function exampleCredentials(
  first: Call | null,
  { contract: { client } }: SampleScope,
): readonly Credential[] {
  const own = first?.security ?? [];
  const asked = (own.flat().length > 0 ? own : client.security)
    .map((schemes) => client.credentials.filter(({ scheme }) => schemes.includes(scheme)))
    .filter((alternative) => alternative.length > 0);
  const alternatives = asked.length > 0 ? asked : client.credentials.map((credential) => [credential]);
  return alternatives.find((each) => each.every(({ env }) => env !== null)) ?? alternatives[0] ?? [];
}

function exampleCredential(credential: Credential): CodeValue {
  const { kind, option } = credential;
  const fields = credentialFields[kind];
  const example = (what: string): Code => literal(placeholder(what));
  if (kind === 'http' && credential.isMadeForRequest)
    return { kind: 'code', code: code`() => ${example(option)}` };
  return fields.length === 0
    ? { kind: 'code', code: example(option) }
    : { kind: 'object', entries: fields.map((field) => [field, { kind: 'code', code: example(field) }]) };
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nameCredentials, nameOptions } from '../../generator/names/credential-names.ts';

const names = (
  schemes: readonly string[],
  pinned: Readonly<Record<string, string>> = {},
): readonly string[] => [
  ...nameOptions(
    schemes.map((name) => ({ name, kind: 'bearer' })),
    pinned,
  ).values(),
];

it('names the credential of an only scheme apiKey, and those of several after their schemes', () => {
  expect(names(['OAuth'])).toEqual(['apiKey']);
  expect(names(['api_key', 'OAuth2Token'])).toEqual(['apiKey', 'oAuth2Token']);
});

it.each([
  ['apiKey', 'apiKey'],
  ['basic', 'basicAuth'],
  ['clientCredentials', 'oauth'],
] as const)('calls the credential of an only scheme by its kind: %s', (kind, name) => {
  expect([...nameOptions([{ name: 'x', kind }], {}).values()]).toEqual([name]);
});

it('names an access token accessToken next to other schemes, and gives each credential one option', () => {
  const schemes = [
    { name: 'login', kind: 'bearer', isAccessToken: true },
    { name: 'discovery', kind: 'bearer', isAccessToken: true },
    { name: 'old', kind: 'apiKey', in: 'header', parameter: 'X-Key' },
    { name: 'new', kind: 'apiKey', in: 'header', parameter: 'x-key' },
    { name: 'url', kind: 'apiKey', in: 'query', parameter: 'x-key' },
    { name: 'sign', kind: 'http', isMadeForRequest: true },
  ] as const;
  expect([...nameOptions(schemes, {})]).toEqual([
    ['login', 'accessToken'],
    ['discovery', 'accessToken'],
    ['old', 'old'],
    ['new', 'old'],
    ['url', 'url'],
    ['sign', 'sign'],
  ]);
  expect([...nameOptions(schemes.slice(2, 4), { new: 'second' }).values()]).toEqual(['second', 'old']);
  const kept = new Map(['old', 'new', 'url'].map((name) => [name, { option: 'key', env: null }]));
  expect([...nameOptions(schemes.slice(2, 5), {}, kept).values()]).toEqual(['key', 'key', 'url']);
});

it('uses pinned names as they are, and ignores names of inherited properties', () => {
  expect(names(['a', 'b'], { a: 'token' })).toEqual(['token', 'b']);
  expect(names(['constructor', 'b'])).toEqual(['constructorCredential', 'b']);
});

it('gives every scheme a unique identifier', () => {
  const all = names(['*/', '{{', '', '1', 'a-b', 'a_b', 'A B', 'ab', '__proto__', 'toString', '中文', '①']);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((name) => !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) || name in {})).toEqual(
    [],
  );
});

it('does not use the names of options that every client has', () => {
  const source = readFileSync('templates/runtime/client.ts', 'utf8');
  const [, body = ''] = /interface ClientOptions \{([^]*?)\n\}/.exec(source) ?? [];
  const options = [...body.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, name]) => name ?? '');
  expect(options).toContain('fetch');
  expect(names([...options, 'other']).filter((name) => options.includes(name))).toEqual([]);
});

it('keeps published options and variables when schemes are added', () => {
  const published = new Map([
    ['token', { option: 'apiKey', env: 'PETS_KEY' }],
    ['gone', { option: 'other', env: null }],
  ]);
  const schemes = [
    { name: 'added', kind: 'bearer' },
    { name: 'token', kind: 'bearer' },
  ] as const;
  const named = (env: string, pinned = {}) => [...nameCredentials(schemes, { env, pinned, published })];
  expect(named('PETS')).toEqual([
    ['token', { option: 'apiKey', env: 'PETS_KEY' }],
    ['added', { option: 'added', env: 'PETS_ADDED' }],
  ]);
  expect(named('ZOO')).toContainEqual(['token', { option: 'apiKey', env: 'ZOO_API_KEY' }]);
  expect(named('PETS', { added: 'apiKey' })).toContainEqual([
    'token',
    { option: 'token', env: 'PETS_TOKEN' },
  ]);
});

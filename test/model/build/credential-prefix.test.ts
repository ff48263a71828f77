import { expect, it } from 'vitest';
import { readPrefix } from '../../../generator/model/build/credential-prefix.ts';

it.each([
  ['Bearer', null, 'Bearer '],
  ['BearerAuth', null, 'Bearer '],
  ['bearer_auth', 'Your session.', 'Bearer '],
  ['JWT', null, 'Bearer '],
  ['auth', 'Send `Bearer <token>`.', 'Bearer '],
  ['auth', 'bearer {access_token}', 'Bearer '],
  ['auth', 'Format: Bearer YOUR_TOKEN', 'Bearer '],
  ['auth', 'For example "Bearer 9f86d081".', 'Bearer '],
  ['auth', "Write 'Bearer' [space] and then your token.", 'Bearer '],
  ['auth', 'Header of the form Authorization: Token 401f7ac837da', 'Token '],
  ['auth', '`Authorization: Token …`', 'Token '],
  ['auth', 'Authorization: Klaviyo-API-Key {key}', 'Klaviyo-API-Key '],
  ['auth', 'The key, prefixed with "Bearer ".', 'Bearer '],
  ['auth', 'Needs the `Token` prefix.', 'Token '],
  ['auth', 'A header using the Bearer scheme.', 'Bearer '],
] as const)('a scheme "%s" with %j shows a prefix', (name, description, prefix) => {
  expect(readPrefix(name, description)).toBe(prefix);
});

it.each([
  ['apiKey', null],
  ['auth', 'Your API token.'],
  ['auth', 'A bearer token.'],
  ['auth', 'The token that you got from the dashboard'],
  ['auth', 'Enter {token}'],
  ['auth', 'Authorization: 401f7ac837da'],
  ['auth', 'Send the key without the "Bearer " prefix.'],
  ['Bearer', 'Paste the token, do not add Bearer.'],
  ['bearer', 'The raw token, without `Bearer`.'],
] as const)('a scheme "%s" with %j shows no prefix', (name, description) => {
  expect(readPrefix(name, description)).toBeNull();
});

it('a negation about something else forbids nothing', () => {
  expect(readPrefix('auth', 'Do not share your token. Send "Bearer <token>".')).toBe('Bearer ');
});

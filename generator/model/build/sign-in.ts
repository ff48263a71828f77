import type { Diagnostics } from '../../diagnostics/report.ts';
import { isObject } from '../../load/place.ts';
import type { Content, Model, SecurityScheme, SymbolId, Type } from '../types.ts';
import { placeOfCredential } from './credential-place.ts';
import { propertyOf } from './object-properties.ts';
import type { ReadOperation } from './operation.ts';
import type { Schemes } from './security.ts';

const passwords = ['password', 'passwd', 'passcode'];
const refreshTokens = ['refresh_token', 'refreshToken', 'refresh'];
/** Names of tokens in the response of a sign-in. */
const tokens = [
  ...['token', 'access_token', 'accessToken', 'jwt', 'jwtToken', 'id_token', 'idToken', 'auth_token'],
  ...['authToken', 'api_token', 'apiToken', 'session_token', 'sessionToken', 'access'],
];
/** Objects that hold them: envelopes, and the key of a model's fields in Rails. */
const holders = [
  ...['data', 'result', 'payload', 'token', 'tokens', 'authorisation', 'authorization'],
  ...['user', 'session', 'auth', 'credentials'],
];

/** Ends of paths that sign in, whatever the type of their response. */
const signsIn = /\/(log[-_]?in|sign[-_]?in|authenticate)\/?$/i;

/**
 * Removes the security of sign-in operations, so that callers need no credential to get one.
 *
 * Frameworks declare `security` once for all operations, including sign-in, but services do not require it
 * there. An operation signs in if it posts a password or a refresh token and returns a token, or if it posts
 * a password to a path that ends in `/login`. It keeps `security` that it declares itself, and a key in
 * another place than tokens.
 */
export function withOpenSignIns(
  operations: readonly ReadOperation[],
  { models, schemes }: { readonly models: ReadonlyMap<SymbolId, Model>; readonly schemes: Schemes },
  diagnostics: Diagnostics,
): readonly ReadOperation[] {
  return operations.map((operation) => {
    if (!asksForToken(operation, schemes) || !isSignIn(operation, models)) return operation;
    diagnostics.report('security-of-sign-in', operation.origin, {});
    return { ...operation, security: [] };
  });
}

/** Marks schemes in the place of bearer tokens as access tokens if an operation returns one. */
export function withAccessTokens(
  schemes: readonly SecurityScheme[],
  operations: readonly ReadOperation[],
  models: ReadonlyMap<SymbolId, Model>,
): readonly SecurityScheme[] {
  if (!operations.some((operation) => isSignIn(operation, models))) return schemes;
  return schemes.map((scheme) => {
    const isToken =
      scheme.kind === 'bearer' ||
      (scheme.kind === 'apiKey' && /^(bearer|jwt|token) $/i.test(scheme.prefix ?? ''));
    return isToken ? { ...scheme, isAccessToken: true } : scheme;
  });
}

/** Whether the document's `security` needs only credentials in the place of tokens. */
function asksForToken({ place, security }: ReadOperation, schemes: Schemes): boolean {
  if (security === null || !isObject(place.value) || place.value['security'] !== undefined) return false;
  const asked = security.flat().map(({ scheme }) => schemes.get(scheme));
  return (
    asked.length > 0 &&
    asked.every((scheme) => scheme && /^(header authorization$|cookie )/.test(placeOfCredential(scheme)))
  );
}

function isSignIn(
  { method, path, requestBody, responses }: ReadOperation,
  models: ReadonlyMap<SymbolId, Model>,
): boolean {
  if (method !== 'POST' || requestBody === null) return false;
  const typeOf = (id: SymbolId): Type | null => models.get(id)?.type ?? null;
  const has = (type: Type, names: readonly string[]): boolean =>
    names.some((name) => propertyOf(type, name, typeOf) !== null);
  const holds = ({ type }: Content, names: readonly string[]): boolean =>
    has(type, names) ||
    holders.some((holder) => {
      const property = propertyOf(type, holder, typeOf);
      return property !== null && has(property.type, names);
    });
  const sends = (names: readonly string[]): boolean =>
    requestBody.contents.some((each) => holds(each, names));
  const gives = responses.flatMap(({ contents }) => contents).some((each) => holds(each, tokens));
  return sends(passwords) ? gives || signsIn.test(path) : gives && sends(refreshTokens);
}

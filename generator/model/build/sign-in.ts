import type { Diagnostics } from '../../diagnostics/report.ts';
import { isObject } from '../../load/place.ts';
import type { Content, Model, SecurityScheme, SymbolId, Type } from '../types.ts';
import { placeOfCredential } from './credential-place.ts';
import { propertyOf } from './object-properties.ts';
import type { ReadOperation } from './operation.ts';
import type { Schemes } from './security.ts';

const passwords = ['password', 'passwd', 'passcode'];
const refreshTokens = ['refresh_token', 'refreshToken', 'refresh'];
/** What a sign-in gives. */
const tokens = [
  ...['token', 'access_token', 'accessToken', 'jwt', 'jwtToken', 'id_token', 'idToken', 'auth_token'],
  ...['authToken', 'api_token', 'apiToken', 'session_token', 'sessionToken', 'access'],
];
/** What bodies hold these in: envelopes, and the key that a model's fields stand under in Rails. */
const holders = [
  ...['data', 'result', 'payload', 'token', 'tokens', 'authorisation', 'authorization'],
  ...['user', 'session', 'auth', 'credentials'],
];

/** Ends of paths that sign in, whatever the response is said to hold. */
const signsIn = /\/(log[-_]?in|sign[-_]?in|authenticate)\/?$/i;

/**
 * Lets operations that sign in be called without the credential that they give.
 *
 * Frameworks write `security` once for all operations, sign-in among them, and services ask for nothing there. An operation signs in
 * if it posts a password or a refresh token and gives a token, or posts a password to a path that ends as `/login`. It keeps the
 * `security` of its own, and a key that goes elsewhere than what tokens go to.
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

/** Calls what goes where bearer tokens go an access token, where there is a call that gives one. */
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

/** Whether `security` of the document asks for nothing but what goes where tokens go. */
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

import { at, isObject, members, text, type Place } from '../../load/place.ts';
import { byCodeUnit } from '../../order.ts';
import type { SecurityScheme, TokenEndpoint } from '../types.ts';
import { readPrefix } from './credential-prefix.ts';
import type { Scope } from './scope.ts';

type SchemeKind<Scheme = SecurityScheme> = Scheme extends unknown
  ? Omit<Scheme, 'name' | 'description' | 'origin'>
  : never;

/** Prefixes of keys in the configuration, by scheme: a text, or `false` for none. */
export type Prefixes = Readonly<Record<string, string | false>>;

/** Reads the security schemes that clients can use, ordered by name. Reports the others. */
export function readSecuritySchemes(scope: Scope, prefixes: Prefixes): readonly SecurityScheme[] {
  const entries = members(at(scope.documents.root, 'components', 'securitySchemes'));
  return entries
    .flatMap(([name, entry]): SecurityScheme[] => {
      const place = scope.documents.resolve(entry);
      if (place === null || !isObject(place.value)) return [];
      const kind = readKind(place, name, prefixes);
      if (kind !== null)
        return [{ name, description: text(place, 'description'), origin: place.origin, ...kind }];
      if (isByTransport(scope, entry))
        scope.diagnostics.report('security-by-transport', place.origin, { scheme: name });
      else
        scope.diagnostics.report('security-unsupported', place.origin, {
          scheme: name,
          kind: describe(place),
        });
      return [];
    })
    .toSorted((a, b) => byCodeUnit(a.name, b.name));
}

/** Whether the connection authenticates, not the content of requests (OpenAPI 3.1, `mutualTLS`). */
export function isByTransport({ documents }: Pick<Scope, 'documents'>, entry: Place): boolean {
  const place = documents.resolve(entry);
  return place !== null && text(place, 'type')?.toLowerCase() === 'mutualtls';
}

function readKind(place: Place, name: string, prefixes: Prefixes): SchemeKind | null {
  const description = text(place, 'description');
  switch (text(place, 'type')?.toLowerCase()) {
    case 'apikey':
      return readApiKey(place, name, prefixes);
    case 'http':
      return readHttp(place, `${name} ${description ?? ''}`);
    case 'oauth2':
      return readOAuth(place);
    case 'openidconnect':
      return { kind: 'bearer', isAccessToken: true };
    default:
      return null;
  }
}

function readApiKey(place: Place, name: string, prefixes: Prefixes): SchemeKind | null {
  const where = (['header', 'query', 'cookie'] as const).find((candidate) => candidate === text(place, 'in'));
  const parameter = text(place, 'name');
  if (where === undefined || parameter === null) return null;
  const chosen = Object.hasOwn(prefixes, name) ? (prefixes[name] ?? false) : null;
  const isGuessed = where === 'header' && parameter.toLowerCase() === 'authorization';
  const description = text(place, 'description');
  const guessed = isGuessed ? readPrefix(name, description) : null;
  const prefix = chosen ?? guessed;
  const isAccessToken = typeof prefix === 'string' && isJwt(`${name} ${description ?? ''}`);
  return {
    ...{ kind: 'apiKey', in: where, parameter },
    ...(typeof prefix === 'string' && { prefix }),
    ...(isAccessToken && { isAccessToken }),
  };
}

function isJwt(words: string): boolean {
  return /\bjwt\b/i.test(words);
}

/**
 * Schemes whose credential depends on a challenge or on the request (IANA, HTTP Authentication Scheme
 * Registry).
 */
const madeForRequest =
  /^(digest|hoba|mutual|negotiate|ntlm|kerberos|scram-.*|oauth|dpop|gnap|privatetoken|concealed|hmac.*|aws4-.*|signature|hawk)$/;

function readHttp(place: Place, words: string): SchemeKind | null {
  const scheme = text(place, 'scheme')?.trim() ?? '';
  const format = text(place, 'bearerFormat') ?? '';
  if (scheme.toLowerCase() === 'bearer')
    return isJwt(`${format} ${words}`) ? { kind: 'bearer', isAccessToken: true } : { kind: 'bearer' };
  if (scheme.toLowerCase() === 'basic') return { kind: 'basic' };
  // A scheme is a token (RFC 9110, section 11.1).
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(scheme)) return null;
  return { kind: 'http', scheme, isMadeForRequest: madeForRequest.test(scheme.toLowerCase()) };
}

/**
 * Reads OAuth 2. With only the client credentials flow, callers pass client credentials. With other flows
 * too, or if a password or a refresh token is accepted, callers pass an access token or one of these.
 */
function readOAuth(place: Place): SchemeKind {
  const clientCredentials = endpointOf(place, 'clientCredentials', 'tokenUrl');
  const password = endpointOf(place, 'password', 'tokenUrl');
  const refresh =
    endpointOf(place, 'password', 'refreshUrl') ??
    endpointOf(place, 'authorizationCode', 'refreshUrl') ??
    password;
  const others = ['password', 'authorizationCode', 'implicit', 'deviceAuthorization'];
  const isAlone = others.every((flow) => at(place, 'flows', flow) === null);
  if (clientCredentials !== null && isAlone) return { kind: 'clientCredentials', ...clientCredentials };
  const grants = {
    ...(clientCredentials !== null && { clientCredentials }),
    ...(password !== null && { password }),
    ...(refresh !== null && { refresh }),
  };
  return Object.keys(grants).length === 0
    ? { kind: 'bearer', isAccessToken: true }
    : { kind: 'accessToken', grants };
}

function endpointOf(scheme: Place, flow: string, key: 'tokenUrl' | 'refreshUrl'): TokenEndpoint | null {
  const place = at(scheme, 'flows', flow);
  const tokenUrl = place === null ? null : text(place, key);
  if (place === null || tokenUrl === null || tokenUrl === '') return null;
  return { tokenUrl, scopes: members(at(place, 'scopes')).map(([name]) => name) };
}

function describe(place: Place): string {
  return [text(place, 'type'), text(place, 'scheme')].filter((part) => part !== null).join(' ') || 'no type';
}

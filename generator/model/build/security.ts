import { at, elements, isObject, members, text, type Place } from '../../load/place.ts';
import type { SecurityAlternative, SecurityScheme } from '../types.ts';
import type { Scope } from './scope.ts';
import { byCodeUnit } from '../../order.ts';

type SchemeKind =
  | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly parameter: string }
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'clientCredentials'; readonly tokenUrl: string; readonly scopes: readonly string[] };

/** Reads the security schemes that clients can meet, in order of name; others are reported. */
export function readSecuritySchemes(scope: Scope): readonly SecurityScheme[] {
  const entries = members(at(scope.documents.root, 'components', 'securitySchemes'));
  return entries
    .flatMap(([name, entry]): SecurityScheme[] => {
      const place = scope.documents.resolve(entry);
      if (place === null || !isObject(place.value)) return [];
      const kind = readKind(place);
      if (kind !== null)
        return [{ name, description: text(place, 'description'), origin: place.origin, ...kind }];
      scope.diagnostics.report('security-unsupported', place.origin, { scheme: name, kind: describe(place) });
      return [];
    })
    .toSorted((a, b) => byCodeUnit(a.name, b.name));
}

function readKind(place: Place): SchemeKind | null {
  switch (text(place, 'type')?.toLowerCase()) {
    case 'apikey':
      return readApiKey(place);
    case 'http':
      return readHttp(place);
    case 'oauth2':
      return readOAuth(place);
    case 'openidconnect':
      return { kind: 'bearer' };
    default:
      return null;
  }
}

function readApiKey(place: Place): SchemeKind | null {
  const where = (['header', 'query', 'cookie'] as const).find((candidate) => candidate === text(place, 'in'));
  const parameter = text(place, 'name');
  return where === undefined || parameter === null ? null : { kind: 'apiKey', in: where, parameter };
}

function readHttp(place: Place): SchemeKind | null {
  const scheme = text(place, 'scheme')?.toLowerCase();
  return scheme === 'bearer' || scheme === 'basic' ? { kind: scheme } : null;
}

/** Only client credentials can be had without a person; for the other flows the caller brings the token. */
function readOAuth(place: Place): SchemeKind {
  const flow = at(place, 'flows', 'clientCredentials');
  const tokenUrl = flow === null ? null : text(flow, 'tokenUrl');
  if (flow === null || tokenUrl === null) return { kind: 'bearer' };
  return { kind: 'clientCredentials', tokenUrl, scopes: members(at(flow, 'scopes')).map(([name]) => name) };
}

function describe(place: Place): string {
  return [text(place, 'type'), text(place, 'scheme')].filter((part) => part !== null).join(' ') || 'no type';
}

/**
 * Reads `security` of an operation or of the document.
 *
 * @param known - names of the schemes that clients can meet. Alternatives with others are left out.
 * @returns null where there is nothing to meet, or nothing that clients can; an empty list where none is wanted.
 */
export function readSecurity(
  scope: Scope,
  owner: Place,
  known: ReadonlySet<string>,
): readonly SecurityAlternative[] | null {
  const list = at(owner, 'security');
  if (list === null || !Array.isArray(list.value)) return null;
  const alternatives = elements(list)
    .flatMap((entry) => readAlternative(scope, entry, known) ?? [])
    .map(({ schemes }) => schemes);
  return alternatives.length === 0 && list.value.length > 0 ? null : alternatives;
}

function readAlternative(
  scope: Scope,
  entry: Place,
  known: ReadonlySet<string>,
): { readonly schemes: SecurityAlternative } | null {
  const declared = at(scope.documents.root, 'components', 'securitySchemes');
  let possible = true;
  for (const [scheme, { origin }] of members(entry)) {
    if (known.has(scheme)) continue;
    possible = false;
    const exists = declared !== null && at(declared, scheme) !== null;
    if (!exists) scope.diagnostics.report('security-undeclared', origin, { scheme });
  }
  if (!possible) return null;
  const schemes = members(entry).map(([scheme, scopes]) => ({
    scheme,
    scopes: elements(scopes).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  }));
  return { schemes };
}

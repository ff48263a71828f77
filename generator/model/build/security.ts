import { listed } from '../../diagnostics/sentence.ts';
import { nearest } from '../../nearest.ts';
import { at, elements, isObject, members, type Place } from '../../load/place.ts';
import type { SecurityAlternative, SecurityScheme } from '../types.ts';
import { separated } from './credential-place.ts';
import type { Scope } from './scope.ts';
import { isByTransport } from './security-scheme.ts';

/** The schemes of the document that clients can use, by name. */
export type Schemes = ReadonlyMap<string, SecurityScheme>;

/**
 * Reads `security` of an operation or of the document.
 *
 * Schemes of the connection are skipped. If two schemes of one requirement write the same header, query
 * parameter or cookie, one request cannot use both. They become alternatives, which is reported.
 *
 * @param known - the schemes that clients can use; alternatives with other schemes are left out
 * @returns null without `security`, or if clients can use none of its alternatives; an empty list if no
 * credential is needed
 */
export function readSecurity(
  scope: Scope,
  owner: Place,
  known: Schemes,
): readonly SecurityAlternative[] | null {
  const list = at(owner, 'security');
  if (list === null || !Array.isArray(list.value)) return null;
  const alternatives = elements(list).flatMap((entry) => {
    const read = readAlternative(scope, entry, known);
    return read === null ? [] : separated(scope, entry.origin, read, known);
  });
  return alternatives.length === 0 && list.value.length > 0 ? null : alternatives;
}

/** Null if clients cannot use it. */
function readAlternative(scope: Scope, entry: Place, known: Schemes): SecurityAlternative | null {
  const declared = at(scope.documents.root, 'components', 'securitySchemes');
  const asked: { readonly scheme: string; readonly scopes: readonly string[] }[] = [];
  let isPossible = isObject(entry.value);
  for (const [scheme, scopes] of members(entry)) {
    const found = declared === null ? null : at(declared, scheme);
    if (found === null) {
      const suggestion = nearest(scheme, known.keys());
      const names = { scheme, declared: listed(known.keys()), suggestion };
      scope.diagnostics.report('security-undeclared', scopes.origin, names);
    }
    if (known.has(scheme)) asked.push({ scheme, scopes: textsOf(scopes) });
    else if (found === null || !isByTransport(scope, found)) isPossible = false;
  }
  return isPossible ? asked : null;
}

function textsOf(list: Place): readonly string[] {
  return elements(list).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

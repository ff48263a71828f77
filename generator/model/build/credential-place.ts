import type { Origin } from '../../diagnostics/origin.ts';
import { groupedBy } from '../../order.ts';
import { assertNever } from '../../assert-never.ts';
import type { SecurityAlternative, SecurityScheme } from '../types.ts';
import type { Parameter } from './parameter.ts';
import type { Scope } from './scope.ts';
import type { Schemes } from './security.ts';

/**
 * The place of a scheme's credential, such as `header x-key`. One request cannot have two credentials in one
 * place.
 */
export function placeOfCredential(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return placeOf(scheme.in, scheme.parameter);
    case 'bearer':
    case 'basic':
    case 'http':
    case 'accessToken':
    case 'clientCredentials':
      return placeOf('header', 'Authorization');
    default:
      return assertNever(scheme);
  }
}

/** Header names are case-insensitive. */
function placeOf(where: string, name: string): string {
  return `${where} ${where === 'header' ? name.toLowerCase() : name}`;
}

/**
 * Splits a security requirement: if several of its schemes use one place, each of them becomes an
 * alternative. Otherwise returns the requirement.
 *
 * @param origin - of the requirement
 */
export function separated(
  { diagnostics }: Pick<Scope, 'diagnostics'>,
  origin: Origin,
  requirement: SecurityAlternative,
  known: Schemes,
): readonly SecurityAlternative[] {
  const byPlace = groupedBy(requirement, ({ scheme }) => {
    const declared = known.get(scheme);
    return declared === undefined ? scheme : placeOfCredential(declared);
  });
  for (const [place, alike] of byPlace) {
    const schemes = alike.map(({ scheme }) => `"${scheme}"`).join(' and ');
    if (alike.length > 1) diagnostics.report('security-same-place', origin, { schemes, place });
  }
  return [...byPlace.values()].reduce<readonly SecurityAlternative[]>(
    (all, alike) => all.flatMap((before) => alike.map((each) => [...before, each])),
    [[]],
  );
}

/** Drops the parameters that are the credential of one of the operation's schemes, which the client sends. */
export function withoutCredentials(
  { diagnostics }: Pick<Scope, 'diagnostics'>,
  parameters: readonly Parameter[],
  security: readonly SecurityAlternative[] | null,
  known: Schemes,
): readonly Parameter[] {
  const byPlace = new Map(
    (security ?? []).flat().flatMap(({ scheme }) => {
      const declared = known.get(scheme);
      return declared === undefined ? [] : [[placeOfCredential(declared), scheme] as const];
    }),
  );
  return parameters.filter(({ in: where, wireName, origin }) => {
    const scheme = byPlace.get(placeOf(where, wireName));
    if (scheme !== undefined)
      diagnostics.report('parameter-is-credential', origin, { name: wireName, scheme });
    return scheme === undefined;
  });
}

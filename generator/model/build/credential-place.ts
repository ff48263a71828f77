import type { Origin } from '../../diagnostics/origin.ts';
import { groupedBy } from '../../order.ts';
import { assertNever } from '../../assert-never.ts';
import type { SecurityAlternative, SecurityScheme } from '../types.ts';
import type { Parameter } from './parameter.ts';
import type { Scope } from './scope.ts';
import type { Schemes } from './security.ts';

/** Where a scheme's credential goes, as `header x-key`: two schemes of one place cannot be met by one request. */
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

/** Names of headers count in any letter case. */
function placeOf(where: string, name: string): string {
  return `${where} ${where === 'header' ? name.toLowerCase() : name}`;
}

/**
 * The alternatives that a requirement stands for: itself, or where some of its schemes write to one place, one for each of those.
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

/** The parameters of an operation without those that are the credential of one of its schemes, which the client sends. */
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

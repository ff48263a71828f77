import { at, members, text, type Place } from '../place.ts';
import type { Upgrade } from './parts.ts';

const replaced: ReadonlySet<string> = new Set('type flow authorizationUrl tokenUrl scopes'.split(' '));

/** Names of the OAuth 2 flows in 2.0, with their names in 3.0. */
const flows: ReadonlyMap<string, string> = new Map([
  ['implicit', 'implicit'],
  ['password', 'password'],
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
]);

/** Converts `securityDefinitions` to `components/securitySchemes`. */
export function upgradeSecuritySchemes(definitions: Place | null, upgrade: Upgrade): unknown {
  if (definitions === null) return undefined;
  const upgraded = members(definitions).map(
    ([name, scheme]) => [name, upgradeScheme(scheme, upgrade)] as const,
  );
  return upgrade.moves.object(definitions.origin, upgraded);
}

function upgradeScheme(scheme: Place, upgrade: Upgrade): unknown {
  const { moves } = upgrade;
  const type = text(scheme, 'type');
  if (type !== 'basic' && type !== 'oauth2') return moves.keep(scheme);
  const rest = moves.rest(members(scheme), replaced);
  if (type === 'basic') return moves.object(scheme.origin, [['type', 'http'], ['scheme', 'basic'], ...rest]);
  return moves.object(scheme.origin, [['type', 'oauth2'], ['flows', flowsOf(scheme, upgrade)], ...rest]);
}

function flowsOf(scheme: Place, { moves, diagnostics }: Upgrade): unknown {
  const flow = text(scheme, 'flow') ?? '';
  const name = flows.get(flow);
  if (name === undefined) {
    diagnostics.report('unsupported-oauth-flow', scheme.origin, { flow });
    return moves.object(scheme.origin, []);
  }
  const details = moves.object(scheme.origin, [
    ['authorizationUrl', text(scheme, 'authorizationUrl') ?? undefined],
    ['tokenUrl', text(scheme, 'tokenUrl') ?? undefined],
    ['scopes', moves.keep(at(scheme, 'scopes')) ?? {}],
  ]);
  return moves.object(scheme.origin, [[name, details]]);
}

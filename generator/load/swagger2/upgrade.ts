import { child } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, elements, members, type Place } from '../place.ts';
import { Moves } from './moves.ts';
import type { Upgrade } from './parts.ts';
import { upgradePathItem } from './path-item.ts';
import { upgradeSecuritySchemes } from './security.ts';
import { serversOf } from './servers.ts';

const replaced: ReadonlySet<string> = new Set(
  'swagger host basePath schemes consumes produces paths x-ms-paths definitions parameters responses securityDefinitions'.split(
    ' ',
  ),
);

/**
 * Converts the root of a Swagger 2.0 document to OpenAPI 3.0.
 *
 * Path items, parameters and responses behind references are expanded where they are used, because the result
 * for a body parameter depends on its operation. References to schemas stay: definitions keep their place,
 * and `components/schemas` contains them. Every object keeps its place in the file.
 *
 * @param root - the root document with its schemas converted
 */
export function upgradeSwagger(
  root: Place,
  resolver: Pick<Upgrade, 'resolve'>,
  diagnostics: Diagnostics,
): Place {
  const moves = new Moves();
  const upgrade: Upgrade = { moves, diagnostics, root, resolve: (place) => resolver.resolve(place) };
  const pathsAt = (key: string): object =>
    moves.object(
      child(root.origin, key),
      members(at(root, key)).map(([path, item]) => [path, upgradePathItem(item, upgrade)] as const),
    );
  const components = moves.object(root.origin, [
    ['schemas', moves.keep(at(root, 'definitions'))],
    ['securitySchemes', upgradeSecuritySchemes(at(root, 'securityDefinitions'), upgrade)],
  ]);
  const value = moves.object(root.origin, [
    ['openapi', '3.0.4'],
    ['servers', serversOf(root, elements(at(root, 'schemes')), upgrade)],
    ['paths', pathsAt('paths')],
    ['x-ms-paths', at(root, 'x-ms-paths') === null ? undefined : pathsAt('x-ms-paths')],
    ['components', components],
    ...moves.rest(members(root), replaced),
  ]);
  return { value, origin: root.origin, moved: moves.origins };
}

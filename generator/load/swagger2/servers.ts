import { child } from '../../diagnostics/origin.ts';
import { text, type Place } from '../place.ts';
import type { Upgrade } from './parts.ts';

/** Converts `schemes`, `host` and `basePath` to servers; undefined if the document has none of them. */
export function serversOf(root: Place, schemes: readonly Place[], { moves }: Upgrade): unknown {
  const host = text(root, 'host');
  const basePath = text(root, 'basePath');
  if (host === null && basePath === null) return undefined;
  const origin = child(root.origin, host === null ? 'basePath' : 'host');
  const path = basePath === '/' ? '' : (basePath ?? '').replace(/\/$/, '');
  const urls =
    host === null
      ? [path === '' ? '/' : path]
      : schemeNames(schemes).map((scheme) => `${scheme}://${host}${path}`);
  return moves.array(
    origin,
    urls.map((url) => moves.object(origin, [['url', url]])),
  );
}

/** Schemes that a client can use, the safe one first; https if the document names none. */
function schemeNames(schemes: readonly Place[]): readonly string[] {
  const names = schemes.flatMap(({ value }) => (value === 'https' || value === 'http' ? [value] : []));
  const unique = [...new Set(names)].toSorted().toReversed();
  return unique.length === 0 ? ['https'] : unique;
}

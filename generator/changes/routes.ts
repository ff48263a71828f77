import { pair } from './pair.ts';
import { groupedBy } from '../order.ts';
import type { OperationSurface } from './surface.ts';

/** Whether two operations send the same request: the names of a path's parameters are for readers alone. */
export function isSameRoute(a: OperationSurface, b: OperationSurface): boolean {
  return routeKey(a) === routeKey(b);
}

/** New names of the path's parameters by old ones: what stands in the same place of the same path is the same. */
export function pathRenames(before: OperationSurface, after: OperationSurface): ReadonlyMap<string, string> {
  if (!isSameRoute(before, after)) return new Map();
  const now = slots(after);
  return new Map(slots(before).map((name, index) => [name, now[index] ?? name]));
}

/**
 * Operations that only got another name: they send the same request, or (where no third does) are the same in all but name and
 * path.
 */
export function operationsAlike(
  removed: readonly OperationSurface[],
  added: readonly OperationSurface[],
): readonly (readonly [before: OperationSurface, after: OperationSurface])[] {
  const same = pair(removed, added, routeKey).kept;
  const settled = new Set(same.flat());
  const [old, now] = [removed, added].map((list) =>
    groupedBy(
      list.filter((operation) => !settled.has(operation)),
      lookKey,
    ),
  );
  const alike = [...(old ?? [])].flatMap(([key, [operation, another]]) => {
    const [match, second] = now?.get(key) ?? [];
    return match && !another && !second ? [[operation, match] as const] : [];
  });
  return [...same, ...alike];
}

function routeKey({ http }: OperationSurface): string {
  return http.replaceAll(/\{[^{}]*\}/g, '{}');
}

/** What there is to an operation beside its name and path. One that takes and gives nothing is like too many others. */
function lookKey({ name, http, behaviour, fields, output, sends }: OperationSurface): string {
  const isTelling = fields.length > 0 || output.join() !== 'undefined';
  const look = [http.split(' ', 1)[0], behaviour, fields, output, sends];
  return JSON.stringify(isTelling ? look : [name]);
}

function slots({ http }: OperationSurface): readonly string[] {
  return [...http.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

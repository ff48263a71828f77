import { callerKey } from '../contract/visit.ts';
import { groupedBy } from '../order.ts';
import { pair } from './pair.ts';
import type { SurfaceCall, SurfaceResult } from './surface.ts';

/** `METHOD /path`. */
export function routeOf({ method, path }: Pick<SurfaceCall, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Whether two calls send the same request: the names of a path's parameters are for readers alone. */
export function isSameRoute(a: SurfaceCall, b: SurfaceCall): boolean {
  return routeKey(a) === routeKey(b);
}

/** New names of the path's parameters by old ones: what stands in the same place of the same path is the same. */
export function pathRenames(before: SurfaceCall, after: SurfaceCall): ReadonlyMap<string, string> {
  if (!isSameRoute(before, after)) return new Map();
  const now = slots(after);
  return new Map(slots(before).map((name, index) => [name, now[index] ?? name]));
}

/**
 * Calls that only got another name: they send the same request, or (where no third does) are the same in all but name and path.
 */
export function callsAlike(
  removed: readonly SurfaceCall[],
  added: readonly SurfaceCall[],
): readonly (readonly [before: SurfaceCall, after: SurfaceCall])[] {
  const same = pair(removed, added, routeKey).kept;
  const settled = new Set(same.flat());
  const [old, now] = [removed, added].map((list) =>
    groupedBy(
      list.filter((call) => !settled.has(call)),
      lookKey,
    ),
  );
  const alike = [...(old ?? [])].flatMap(([key, [call, another]]) => {
    const [match, second] = now?.get(key) ?? [];
    return match && !another && !second ? [[call, match] as const] : [];
  });
  return [...same, ...alike];
}

function routeKey(call: SurfaceCall): string {
  return routeOf(call).replaceAll(/\{[^{}]*\}/g, '{}');
}

/** What a call is apart from its name and path. One that takes and gives nothing is like too many others. */
function lookKey({ id, method, behaviour, input, result, body }: SurfaceCall): string {
  const isTelling = input.fields.length > 0 || result.bodies.length > 0;
  if (!isTelling) return JSON.stringify([id]);
  const fields = input.fields.map((field) =>
    [field.name, field.in, field.required, callerKey(field.type)].join(' '),
  );
  const mediaTypes = body?.contents.map(({ mediaType }) => mediaType) ?? [];
  return JSON.stringify([method, behaviour.kind, fields.toSorted(), resultKey(result), mediaTypes]);
}

function resultKey({ bodies, mayBeEmpty, isOpen }: SurfaceResult): readonly unknown[] {
  return [bodies.map(({ type, isStream }) => [callerKey(type), isStream]), mayBeEmpty, isOpen];
}

function slots({ path }: SurfaceCall): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

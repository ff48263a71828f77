import { callerKey } from '../contract/visit.ts';
import { groupedBy } from '../order.ts';
import { pair } from './pair.ts';
import type { SurfaceCall, SurfaceResult } from './surface.ts';

/** `METHOD /path`. */
export function routeOf({ method, path }: Pick<SurfaceCall, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/**
 * Whether two calls send the same request. The names of path parameters are ignored, because they are not
 * sent.
 */
export function isSameRoute(a: SurfaceCall, b: SurfaceCall): boolean {
  return routeKey(a) === routeKey(b);
}

/** New names of path parameters by old ones: parameters at the same position of the same path are equal. */
export function pathRenames(before: SurfaceCall, after: SurfaceCall): ReadonlyMap<string, string> {
  if (!isSameRoute(before, after)) return new Map();
  const now = slots(after);
  return new Map(slots(before).map((name, index) => [name, now[index] ?? name]));
}

/**
 * Renamed calls: they send the same request, or, if no third call does, are equal except for name and path.
 */
export function renamedCalls(
  removed: readonly SurfaceCall[],
  added: readonly SurfaceCall[],
): readonly (readonly [before: SurfaceCall, after: SurfaceCall])[] {
  const same = pair(removed, added, routeKey).kept;
  const settled = new Set(same.flat());
  const [old, now] = [removed, added].map((list) =>
    groupedBy(
      list.filter((call) => !settled.has(call)),
      callKey,
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

/**
 * The key of a call without its name and path. A call without input and result is equal to too many others,
 * so it has none.
 */
function callKey({ id, method, behaviour, input, result, body }: SurfaceCall): string {
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

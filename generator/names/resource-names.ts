import type { Api, SymbolId } from '../model/types.ts';
import { pushTo } from '../order.ts';
import { routeOf } from '../model/route.ts';
import { camelCase } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { firstFree, identifierOf, isSpelling } from './free-names.ts';
import { Scope } from './scope.ts';

/** The path of properties from the client to each resource: `['chat', 'completions']`. */
export type ResourceNames = ReadonlyMap<SymbolId, readonly [string, ...string[]]>;

/** Names that a class cannot have as its own property. */
const reserved = ['constructor', 'prototype', '__proto__', 'client'];

/**
 * Names the properties of all resources. Names are unique in their parent and allowed in a class.
 *
 * @param published - earlier `resource.method` names, by `METHOD /path`
 */
export function nameResources(api: Api, published: ReadonlyMap<string, string>): ResourceNames {
  const scopes = new Map<string, Scope>();
  const properties = new Map<string, string>();
  const names = api.resources.map(({ id, levels, operations }) => {
    const before = operations.flatMap((operation) =>
      partsOf(published.get(routeOf(operation)), levels.length),
    );
    const path = levels.map((words, depth) => {
      const place = levels.slice(0, depth).map(keyOf).join('.');
      const key = `${place}.${keyOf(words)}`;
      const scope = scopes.get(place) ?? scopeFor(depth);
      scopes.set(place, scope);
      const spelled = before.map((parts) => parts[depth]);
      const name = properties.get(key) ?? propertyFor(words, spelled, key, scope);
      properties.set(key, name);
      return name;
    });
    const [first = 'root', ...rest] = path;
    return [id, [first, ...rest]] as const;
  });
  return new Map(names);
}

function scopeFor(depth: number): Scope {
  const scope = new Scope();
  for (const name of depth === 0 ? reserved : reserved.slice(0, 3)) scope.take(name, 'the class itself');
  return scope;
}

function propertyFor(
  words: Words,
  spelled: readonly (string | undefined)[],
  key: string,
  scope: Scope,
): string {
  const plain = identifierOf(words, 'resource');
  const own = [plain, `${plain}Resource`, camelCase([...words, 'operations'])];
  return firstFree(scope, key, [...spelled.filter((name) => isSpelling(name, own)), ...own]);
}

/** The properties in a published name; empty if their number differs from `count`. */
function partsOf(name: string | undefined, count: number): readonly (readonly string[])[] {
  const parts = name?.split('.').slice(0, -1) ?? [];
  return parts.length === count ? [parts] : [];
}

function keyOf(words: Words): string {
  return words.join(' ');
}

/** Indexes the names directly below each path of properties, by the path with dots. */
export function namesBelow(resources: ResourceNames): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const path of resources.values())
    path.forEach((name, depth) => pushTo(below, path.slice(0, depth).join('.'), name));
  return below;
}

import type { Api, SymbolId } from '../model/types.ts';
import { routeOf } from '../model/route.ts';
import { camelCase } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { firstFree, identifierOf, isSpelling } from './free-names.ts';
import { Scope } from './scope.ts';

/** The properties that lead from the client to each resource: `['chat', 'completions']`. */
export type ResourceNames = ReadonlyMap<SymbolId, readonly [string, ...string[]]>;

/** What no class can have as a property of its own. */
const reserved = ['constructor', 'prototype', '__proto__', 'client'];

/**
 * Names the properties for all resources: unique below what they lie below, and none that a class cannot have.
 *
 * @param published `resource.method` that operations had before, by `METHOD /path`
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

/** The properties of a published name, where it has as many as are to be named. */
function partsOf(name: string | undefined, count: number): readonly (readonly string[])[] {
  const parts = name?.split('.').slice(0, -1) ?? [];
  return parts.length === count ? [parts] : [];
}

function keyOf(words: Words): string {
  return words.join(' ');
}

/** The properties of a resource that are resources themselves. */
export function namesBelow(id: SymbolId, resources: ResourceNames): ReadonlySet<string> {
  const own = resources.get(id) ?? [];
  const below = [...resources.values()].filter((path) => own.every((name, index) => path[index] === name));
  return new Set(below.flatMap((path) => path[own.length] ?? []));
}

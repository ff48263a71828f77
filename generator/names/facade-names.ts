import type { SymbolId } from '../model/types.ts';
import { isTakenTypeName } from '../reserved.ts';
import { pascalCase, words } from '../words.ts';
import { firstFree, keptName } from './free-names.ts';
import type { PublishedTypes } from './operation-names.ts';
import type { ResourceNames } from './resource-names.ts';
import type { Scope } from './scope.ts';
import { facadeTypeKey } from './type-keys.ts';

/**
 * Names the interfaces of resources, which the client's class has: `Machines`, `ChatCompletions`. They are
 * named last: if another type has the name, it is `MachinesResource`.
 *
 * @param published - names of earlier versions by key; they stay
 */
export function nameFacades(
  resources: ResourceNames,
  published: PublishedTypes,
  scope: Scope,
): ReadonlyMap<SymbolId, string> {
  return new Map(
    [...resources].map(([id, path]) => {
      const key = facadeTypeKey(path.join('.'));
      return [id, keptName(published, key, scope) ?? firstFree(scope, key, candidates(path))];
    }),
  );
}

function candidates(path: readonly string[]): readonly string[] {
  const name = pascalCase(path.flatMap((property) => words(property)));
  return [...(isTakenTypeName(name) ? [] : [name]), `${name}Resource`, `${name}Operations`];
}

import type { NamesConfig } from '../config/types.ts';
import type { Model, SymbolId } from '../model/types.ts';
import { typeName } from '../identifier.ts';
import type { Scope } from './scope.ts';

type Decoration = Pick<NamesConfig, 'modelPrefix' | 'modelSuffix'>;

/**
 * The names of models with the prefix and suffix that a team wants. Names that are pinned stay as they are.
 *
 * @param names as the generator chose them
 * @param scope the package's exported names, which takes the longer ones
 */
export function decorateModels(
  names: ReadonlyMap<SymbolId, string>,
  models: ReadonlyMap<SymbolId, Model>,
  { modelPrefix = '', modelSuffix = '' }: Decoration,
  scope: Scope,
): ReadonlyMap<SymbolId, string> {
  if (modelPrefix === '' && modelSuffix === '') return names;
  return new Map(
    [...names].map(([id, name]) => {
      if (models.get(id)?.hints.pinned === name) return [id, name];
      let longer = typeName(`${modelPrefix}${name}${modelSuffix}`);
      while (scope.ownerOf(longer) !== null && scope.ownerOf(longer) !== id) longer += 'Model';
      scope.take(longer, id);
      return [id, longer];
    }),
  );
}

/** Published names as the generator would choose them: {@link decorateModels} makes of them what was published. */
export function withoutDecoration(
  names: ReadonlyMap<SymbolId, string>,
  { modelPrefix = '', modelSuffix = '' }: Decoration,
): ReadonlyMap<SymbolId, string> {
  return new Map(
    [...names].map(([id, name]) => {
      const isDecorated = name.length > modelPrefix.length + modelSuffix.length;
      const isWhole = isDecorated && name.startsWith(modelPrefix) && name.endsWith(modelSuffix);
      return [id, isWhole ? name.slice(modelPrefix.length, name.length - modelSuffix.length) : name];
    }),
  );
}

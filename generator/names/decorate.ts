import type { NamesConfig } from '../config/types.ts';
import type { Model, SymbolId } from '../model/types.ts';
import { typeName } from '../identifier.ts';
import type { Scope } from './scope.ts';

type Decoration = Pick<NamesConfig, 'modelPrefix' | 'modelSuffix'>;

/**
 * Adds the prefix and suffix of the configuration to the names of models. Pinned names stay as they are.
 *
 * @param names - names that the generator chose
 * @param scope - the package's exported names; the new names are added
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

/** Removes prefix and suffix from published names. {@link decorateModels} adds them again. */
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

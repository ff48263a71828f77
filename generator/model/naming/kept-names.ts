import type { Diagnostics } from '../../diagnostics/report.ts';
import { at } from '../../load/place.ts';
import type { BuildCache } from '../build/build-cache.ts';
import type { ReadOperation } from '../build/operation.ts';
import type { BuildOptions } from '../build/options.ts';
import { nameOperations, type Named, type NamingContext } from './name-operations.ts';
import { foreignName } from './pinned-names.ts';
import { readRoute } from './propose.ts';
import { readTags } from './tags.ts';

/**
 * The names of operations, in their order: those of the last run if all facts that decide names are the same.
 *
 * @param cache - undefined if no run follows
 */
export function namesOf(
  operations: readonly ReadOperation[],
  context: NamingContext,
  options: BuildOptions,
  diagnostics: Diagnostics,
  cache: Pick<BuildCache, 'names' | 'namingFacts'> | null,
): readonly Named[] {
  const name = (found: Diagnostics): readonly Named[] => nameOperations(operations, context, options, found);
  if (cache === null) return name(diagnostics);
  const { root, models } = context;
  const { resources, nesting, operationNames, published = [] } = options;
  const tags = readTags(root);
  const shared = [models, at(root, 'tags')?.value];
  const facts = operations.map((operation) =>
    cache.namingFacts.of(operation, shared, () => {
      const { pinned, origin } = operation;
      return JSON.stringify([readRoute(operation, models, tags), pinned, foreignName(operation), origin]);
    }),
  );
  const settings = JSON.stringify([resources, nesting, operationNames, [...published]]);
  return cache.names.of(null, [settings, ...facts], diagnostics, name);
}

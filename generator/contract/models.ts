import { flowOf } from '../model/flow.ts';
import type { Api, EnumType } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { sortedBy } from '../order.ts';
import { extendedDirections } from './model-directions.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Model } from './types.ts';
import { usesOf, type UseNames } from './uses.ts';

/** The models of a package, ordered by name. */
export function modelsOf(api: Api, names: Names, trees: TypeTrees): readonly Model[] {
  const useNames = useNamesIn(api, names);
  const flow = flowOf(api);
  const { directions, conversions } = flow;
  const travels = extendedDirections(api, flow);
  const models = [...api.models.values()].map((model): Model => {
    const { id, type, docs } = model;
    const hasConst = type.kind === 'enum' && hasNames(type);
    return {
      name: names.model(id),
      requestName: names.request(id),
      directions: directions.isSplit(id) ? ['response', 'request'] : [directions.of(id)],
      isSent: travels.sent.has(id),
      isReceived: travels.received.has(id),
      file: names.file(id),
      type: trees.type(type),
      docs,
      keys: hasConst ? names.enumKeys(id) : null,
      guardName: hasConst && type.open ? names.guard(id) : null,
      holds: conversions.heldBy(id),
      converterName: names.converter(id),
      uses: usesOf(model, useNames),
    };
  });
  return sortedBy(models, ({ name }) => name);
}

/** Whether the values of an enum have names. A text is its own name; numbers need names in the document. */
function hasNames({ base, members }: EnumType): boolean {
  return base === 'string' || members.some(({ name }) => name !== null);
}

function useNamesIn(api: Api, names: Names): UseNames {
  const calls = new Map(
    api.resources.flatMap((resource) =>
      resource.operations.map(
        ({ id }) => [id, `${names.resource(resource.id)}.${names.method(id)}`] as const,
      ),
    ),
  );
  return { model: (id) => names.model(id), call: (id) => calls.get(id) ?? id };
}

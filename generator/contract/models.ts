import { flowOf } from '../model/flow.ts';
import type { Api, EnumType, Model as ApiModel, SymbolId } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { sortedBy } from '../order.ts';
import type { KeptContract } from './kept-contract.ts';
import { extendedDirections } from './model-directions.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Model } from './types.ts';
import { usesOf, type UseNames } from './uses.ts';

/** The models of a package, ordered by name. */
export function modelsOf(
  api: Api,
  names: Names,
  trees: TypeTrees,
  kept: KeptContract | null,
): readonly Model[] {
  let known: UseNames | null = null;
  const useNames = (): UseNames => (known ??= useNamesIn(api, names));
  const factsOf = modelFacts(api);
  const models = Array.from(api.models.values(), (model) => {
    const facts = factsOf(model.id);
    const make = (): Model => modelOf(model, facts, names, useNames(), trees);
    return kept === null ? make() : kept.model(model, facts, make);
  });
  return sortedBy(models, ({ name }) => name);
}

/** What the uses of a model decide. */
export type ModelFacts = Pick<Model, 'directions' | 'isSent' | 'isReceived' | 'holds'>;

function modelFacts(api: Api): (id: SymbolId) => ModelFacts {
  const flow = flowOf(api);
  const { directions, conversions } = flow;
  const travels = extendedDirections(api, flow);
  return (id) => ({
    directions: directions.isSplit(id) ? ['response', 'request'] : [directions.of(id)],
    isSent: travels.sent.has(id),
    isReceived: travels.received.has(id),
    holds: conversions.heldBy(id),
  });
}

function modelOf(
  model: ApiModel,
  { directions, isSent, isReceived, holds }: ModelFacts,
  names: Names,
  useNames: UseNames,
  trees: TypeTrees,
): Model {
  const { id, type, docs } = model;
  const hasConst = type.kind === 'enum' && hasNames(type);
  return {
    name: names.model(id),
    requestName: names.request(id),
    directions,
    isSent,
    isReceived,
    file: names.file(id),
    type: trees.type(type),
    docs,
    keys: hasConst ? names.enumKeys(id) : null,
    guardName: hasConst && type.open ? names.guard(id) : null,
    holds,
    converterName: names.converter(id),
    uses: usesOf(model, useNames),
  };
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

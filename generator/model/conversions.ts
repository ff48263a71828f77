import { holdersOf, reachableIn, type ModelGraph } from './model-graph.ts';
import type { Api, Operation, Representation, SymbolId, Type } from './types.ts';
import { mentions, operationsOf } from './walk.ts';

/** The models with values that have another type in JSON than for callers. */
export interface Conversions {
  /** The kinds of such values in a model, including those in nested models. */
  heldBy(id: SymbolId): readonly Representation[];
  /**
   * Whether the package needs a converter for the model: it has such values, and a call sends or receives it.
   */
  needsConverter(id: SymbolId): boolean;
}

const representations: readonly Representation[] = ['Date', 'Instant', 'PlainDate', 'bigint', 'digits'];

/** Finds the values that must be converted. */
export function conversionsOf(api: Api, graph: ModelGraph): Conversions {
  const holders = representations.flatMap((each) => {
    const direct = graph.converted.get(each);
    return direct === undefined ? [] : [[each, holdersOf(graph, direct)] as const];
  });
  const heldBy = (id: SymbolId): readonly Representation[] =>
    holders.flatMap(([each, models]) => (models.has(id) ? [each] : []));
  const carried = holders.length === 0 ? [] : operationsOf(api).flatMap(carriedTypes).flatMap(mentions);
  const needed = reachableIn(graph, carried);
  return { heldBy, needsConverter: (id) => needed.has(id) && heldBy(id).length > 0 };
}

/**
 * The types of request bodies and successful responses. Parameters are encoded separately, and errors are not
 * converted.
 */
function carriedTypes({ responses, body }: Operation): readonly Type[] {
  const read = responses.flatMap(({ contents }) => contents);
  const written = body.kind === 'none' ? [] : body.contents;
  return [...read, ...written].flatMap(({ type, item }) => (item === null ? [type] : [type, item]));
}

import type { ModelDirections } from './model-directions.ts';
import { holdersOf, type ModelGraph } from './model-graph.ts';
import type { SymbolId } from './types.ts';

/** The direction of a value: in requests, or in responses. */
export type Direction = 'request' | 'response';

/** The direction of each model, and whether its types differ between the directions. */
export interface Directions {
  /**
   * Whether a model is in both requests and responses, and has other properties (`readOnly`, `writeOnly`),
   * other required properties, or another type for bytes.
   */
  isSplit(id: SymbolId): boolean;
  /** The direction of a model that is not split. A model that nothing uses counts as in responses. */
  of(id: SymbolId): Direction;
}

/** Finds the direction of each model, by the models that inputs and responses mention. */
export function directionsOf(graph: ModelGraph, { sent, received }: ModelDirections): Directions {
  const uneven = holdersOf(graph, graph.uneven);
  return {
    isSplit: (id) => sent.has(id) && received.has(id) && uneven.has(id),
    of: (id) => (sent.has(id) && !received.has(id) ? 'request' : 'response'),
  };
}

import { oncePer } from '../memoize.ts';
import { conversionsOf, type Conversions } from './conversions.ts';
import { directionsOf, type Directions } from './directions.ts';
import { mentionedDirections, type ModelDirections } from './model-directions.ts';
import { graphOf, type ModelGraph } from './model-graph.ts';
import type { Api } from './types.ts';

/** How the values of models travel. */
export interface Flow {
  readonly graph: ModelGraph;
  readonly mentioned: ModelDirections;
  readonly directions: Directions;
  readonly conversions: Conversions;
}

/** Finds how the values of an API's models travel, once for each API. */
export const flowOf = oncePer((api: Api): Flow => {
  const graph = graphOf(api);
  const mentioned = mentionedDirections(api, graph);
  const directions = directionsOf(graph, mentioned);
  return { graph, mentioned, directions, conversions: conversionsOf(api, graph) };
});

import type { Api, Operation, Type } from '../model/types.ts';
import type { ModelDirections } from '../model/model-directions.ts';
import type { Flow } from '../model/flow.ts';
import { reachableIn } from '../model/model-graph.ts';
import { mentions, operationsOf } from '../model/walk.ts';

/**
 * The models in requests and those in responses: the mentioned ones, and models of bodies whose properties
 * are fields of the input.
 */
export function extendedDirections(api: Api, { graph, mentioned }: Flow): ModelDirections {
  const { sent, received } = mentioned;
  const spread = operationsOf(api).flatMap(spreadTypes).flatMap(mentions);
  return { sent: new Set([...sent, ...reachableIn(graph, spread)]), received };
}

function spreadTypes({ body }: Operation): readonly Type[] {
  return body.kind === 'none' || body.placement === 'whole' ? [] : body.contents.map(({ type }) => type);
}

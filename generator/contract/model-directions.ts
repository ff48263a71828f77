import type { Api, Operation, Type } from '../model/types.ts';
import type { ModelDirections } from '../model/model-directions.ts';
import { mentions, operationsOf, reachable } from '../model/walk.ts';

/**
 * The models in requests and those in responses: the mentioned ones, and models of bodies whose properties
 * are fields of the input.
 */
export function extendedDirections(api: Api, { sent, received }: ModelDirections): ModelDirections {
  const spread = operationsOf(api).flatMap(spreadTypes).flatMap(mentions);
  return { sent: new Set([...sent, ...reachable(api, spread)]), received };
}

function spreadTypes({ body }: Operation): readonly Type[] {
  return body.kind === 'none' || body.placement === 'whole' ? [] : body.contents.map(({ type }) => type);
}

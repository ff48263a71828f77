import type { Api, Operation, Type } from '../model/types.ts';
import { mentionedTravels, type Travels } from '../model/travels.ts';
import { mentions, operationsOf, reachable } from '../model/walk.ts';

/** Which models go to the service, and which come from it: that of a body whose properties are fields of the input is sent too. */
export function travelsOf(api: Api): Travels {
  const { sent, received } = mentionedTravels(api);
  const spread = operationsOf(api).flatMap(spreadTypes).flatMap(mentions);
  return { sent: new Set([...sent, ...reachable(api, spread)]), received };
}

function spreadTypes({ body }: Operation): readonly Type[] {
  return body.kind === 'none' || body.placement === 'whole' ? [] : body.contents.map(({ type }) => type);
}

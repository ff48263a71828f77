import { mentionedDirections, type ModelDirections } from './model-directions.ts';
import type { Api, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';
import { holdersOf, type Users } from './walk.ts';

/** Which way a value travels: to the service, or from it. */
export type Direction = 'request' | 'response';

/** Which way each model travels, and whether it looks different on the two ways. */
export interface Directions {
  /** Sent and received, with different properties (`readOnly`, `writeOnly`), some that only responses always have, or another type for bytes. */
  isSplit(id: SymbolId): boolean;
  /** The way of a model that is not split; a model used nowhere counts as received. */
  of(id: SymbolId): Direction;
}

/** Finds out which way each model of the API travels. */
export function directionsOf(
  api: Api,
  users: Users,
  travels: ModelDirections = mentionedDirections(api),
): Directions {
  const { sent, received } = travels;
  const uneven = holdersOf(api, users, ({ type }) => isUneven(type));
  return {
    isSplit: (id) => sent.has(id) && received.has(id) && uneven.has(id),
    of: (id) => (sent.has(id) && !received.has(id) ? 'request' : 'response'),
  };
}

/** Whether a type holds a property that differs between the directions, or bytes. */
function isUneven(type: Type): boolean {
  if (type.kind === 'binary') return true;
  if (type.kind === 'object' && type.properties.some(({ access, promised }) => access !== 'both' || promised))
    return true;
  return childrenOf(type).some(isUneven);
}

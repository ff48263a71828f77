import { mentionedDirections, type ModelDirections } from './model-directions.ts';
import type { Api, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';
import { holdersOf, type Users } from './walk.ts';

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

/** Finds the direction of each model of the API. */
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

/** Whether a type has a property that differs between the directions, or bytes. */
function isUneven(type: Type): boolean {
  if (type.kind === 'binary') return true;
  if (type.kind === 'object' && type.properties.some(({ access, promised }) => access !== 'both' || promised))
    return true;
  return childrenOf(type).some(isUneven);
}

import type { Api, Operation, Representation, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';
import { holdersOf, mentions, operationsOf, reachable, type Users } from './walk.ts';

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
export function conversionsOf(api: Api, users: Users): Conversions {
  const direct = new Map([...api.models.values()].map(({ id, type }) => [id, representationsIn(type)]));
  const holders = representations.map(
    (each) => [each, holdersOf(api, users, ({ id }) => direct.get(id)?.has(each) === true)] as const,
  );
  const heldBy = (id: SymbolId): readonly Representation[] =>
    holders.flatMap(([each, models]) => (models.has(id) ? [each] : []));
  const isNone = holders.every(([, models]) => models.size === 0);
  const carried = isNone ? [] : operationsOf(api).flatMap(carriedTypes).flatMap(mentions);
  const needed = reachable(api, carried);
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

/** The kinds of such values in a type, without those in other models. */
function representationsIn(type: Type, found = new Set<Representation>()): ReadonlySet<Representation> {
  if (type.kind === 'primitive') return type.as === undefined ? found : found.add(type.as);
  for (const part of childrenOf(type)) representationsIn(part, found);
  return found;
}

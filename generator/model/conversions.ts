import type { Api, Operation, Representation, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';
import { holdersOf, mentions, operationsOf, reachable, type Users } from './walk.ts';

/** Which models hold values that are not to callers what they are in JSON. */
export interface Conversions {
  /** What a model holds of the kind, itself or through other models. */
  heldBy(id: SymbolId): readonly Representation[];
  /** Whether the package needs a converter for the model: it holds such values, and a call reads or writes it. */
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

/** The types of bodies of requests and successful responses. Parameters write themselves; errors are not converted. */
function carriedTypes({ responses, body }: Operation): readonly Type[] {
  const read = responses.flatMap(({ contents }) => contents);
  const written = body.kind === 'none' ? [] : body.contents;
  return [...read, ...written].flatMap(({ type, item }) => (item === null ? [type] : [type, item]));
}

/** What a type holds, not through models. */
function representationsIn(type: Type, found = new Set<Representation>()): ReadonlySet<Representation> {
  if (type.kind === 'primitive') return type.as === undefined ? found : found.add(type.as);
  for (const part of childrenOf(type)) representationsIn(part, found);
  return found;
}

import type { Api, Operation, Representation, SymbolId, Type } from '../model/types.ts';
import { childrenOf } from '../model/visit.ts';
import { holdersOf, mentions, operationsOf, reachable, type Users } from '../model/walk.ts';

/** Which models hold, themselves or through others, values that are something else to callers than in JSON. */
export interface Conversions {
  converts(id: SymbolId): boolean;
  /** Whether the package has a converter for the model: it converts, and is read or written by an operation. */
  needsConverter(id: SymbolId): boolean;
  /** Whether a type holds integers that JSON must not round, itself or through models. */
  isExact(type: Type): boolean;
  /** Whether a type holds texts that are integers on the wire. */
  isDigits(type: Type): boolean;
}

/** Finds out what must be converted. */
export function conversionsOf(api: Api, users: Users): Conversions {
  const modelsWith = (wanted: readonly Representation[]): ReadonlySet<SymbolId> =>
    holdersOf(api, users, (type) => holds(type, wanted));
  const converting = modelsWith(['Date', 'Instant', 'PlainDate', 'bigint', 'digits']);
  const isNone = converting.size === 0;
  const among = (wanted: readonly Representation[]): ((type: Type) => boolean) => {
    const models = isNone ? converting : modelsWith(wanted);
    if (models.size === 0) return (type) => holds(type, wanted);
    return (type) => holds(type, wanted) || mentions(type).some((id) => models.has(id));
  };
  const needed = isNone
    ? converting
    : reachable(api, operationsOf(api).flatMap(carriedTypes).flatMap(mentions));
  return {
    converts: (id) => converting.has(id),
    needsConverter: (id) => converting.has(id) && needed.has(id),
    isExact: among(['bigint', 'digits']),
    isDigits: among(['digits']),
  };
}

/** What is read and written as bodies: all else writes itself, or is not read. */
function carriedTypes({ responses, body }: Operation): readonly Type[] {
  const read = responses.flatMap(({ contents }) => contents);
  const written = body.kind === 'none' ? [] : body.contents;
  return [...read, ...written].flatMap(({ type, item }) => (item === null ? [type] : [type, item]));
}

/** Whether a type holds such a value, not through models. */
function holds(type: Type, wanted: readonly Representation[]): boolean {
  if (type.kind === 'primitive') return type.as !== undefined && wanted.includes(type.as);
  return childrenOf(type).some((part) => holds(part, wanted));
}

import type { Api, Operation, Representation, SymbolId, Type } from '../model/types.ts';
import { mentions, operationsOf, partsOf, reachable } from './walk.ts';

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
export function conversionsOf(api: Api): Conversions {
  const converting = modelsWith(api, ['Date', 'Instant', 'PlainDate', 'bigint', 'digits']);
  const among = (wanted: readonly Representation[]): ((type: Type) => boolean) => {
    const models = modelsWith(api, wanted);
    return (type) => holds(type, wanted) || mentions(type).some((id) => models.has(id));
  };
  const needed = reachable(api, operationsOf(api).flatMap(carriedTypes).flatMap(mentions));
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

function modelsWith(api: Api, wanted: readonly Representation[]): ReadonlySet<SymbolId> {
  const users = new Map<SymbolId, SymbolId[]>();
  for (const [id, { type }] of api.models) {
    for (const part of mentions(type)) users.set(part, [...(users.get(part) ?? []), id]);
  }
  const found = new Set<SymbolId>();
  const waiting = [...api.models.values()].filter(({ type }) => holds(type, wanted)).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(users.get(id) ?? []));
  }
  return found;
}

/** Whether a type holds such a value, not through models. */
function holds(type: Type, wanted: readonly Representation[]): boolean {
  if (type.kind === 'primitive') return type.as !== undefined && wanted.includes(type.as);
  return partsOf(type).some((part) => holds(part, wanted));
}

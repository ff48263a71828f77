import { pushTo } from '../order.ts';
import type { Api, Property, Representation, SymbolId, Type } from './types.ts';
import { eachChild } from './visit.ts';
import { reachable } from './walk.ts';

/** What the types of models contain, without the content of the models that they mention. */
export interface ModelGraph {
  /** The models that each model mentions. */
  readonly mentions: ReadonlyMap<SymbolId, readonly SymbolId[]>;
  /** The models that mention each model. */
  readonly users: ReadonlyMap<SymbolId, readonly SymbolId[]>;
  /** The models with values that have another type in JSON than for callers, by kind. */
  readonly converted: ReadonlyMap<Representation, readonly SymbolId[]>;
  /** The models with bytes, or a property that differs between the directions. */
  readonly uneven: readonly SymbolId[];
}

/** Reads the types of all models, by one walk. */
export function graphOf(api: Api): ModelGraph {
  const mentions = new Map<SymbolId, SymbolId[]>();
  const users = new Map<SymbolId, SymbolId[]>();
  const converted = new Map<Representation, SymbolId[]>();
  const uneven: SymbolId[] = [];
  const read = (type: Type, id: SymbolId, mentioned: SymbolId[]): void => {
    if (type.kind === 'ref') {
      mentioned.push(type.target);
      pushTo(users, type.target, id);
    } else if (type.kind === 'primitive') {
      if (type.as !== undefined) pushTo(converted, type.as, id);
    } else {
      if (isUneven(type)) uneven.push(id);
      eachChild(type, (part) => read(part, id, mentioned));
    }
  };
  for (const [id, { type }] of api.models) {
    const mentioned: SymbolId[] = [];
    read(type, id, mentioned);
    mentions.set(id, mentioned);
  }
  return { mentions, users, converted, uneven };
}

function isUneven(type: Type): boolean {
  return type.kind === 'binary' || (type.kind === 'object' && type.properties.some(differs));
}

function differs({ access, promised }: Property): boolean {
  return access !== 'both' || promised === true;
}

/** The models in `roots`, and those that they mention, directly or through other models. */
export function reachableIn({ mentions }: ModelGraph, roots: Iterable<SymbolId>): ReadonlySet<SymbolId> {
  return reachable(roots, (id) => mentions.get(id) ?? []);
}

/** The models in `holders`, and the models that mention them, directly or through other models. */
export function holdersOf({ users }: ModelGraph, holders: Iterable<SymbolId>): ReadonlySet<SymbolId> {
  return reachable(holders, (id) => users.get(id) ?? []);
}

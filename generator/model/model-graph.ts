import type { Api, Property, Representation, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';
import { reachable } from './walk.ts';

/** What the type of a model contains, without the content of the models that it mentions. */
export interface ModelContent {
  readonly mentions: readonly SymbolId[];
  /** The kinds of values that have another type in JSON than for callers. */
  readonly representations: ReadonlySet<Representation>;
  /** Whether a property differs between the directions, or a value is bytes. */
  readonly isUneven: boolean;
}

/** The content of each model, and the models that mention it. */
export interface ModelGraph {
  readonly contents: ReadonlyMap<SymbolId, ModelContent>;
  readonly users: ReadonlyMap<SymbolId, readonly SymbolId[]>;
}

/** Reads the types of all models, by one walk. */
export function graphOf(api: Api): ModelGraph {
  const contents = new Map<SymbolId, ModelContent>();
  const users = new Map<SymbolId, SymbolId[]>();
  for (const [id, { type }] of api.models) {
    const content = contentOf(type);
    contents.set(id, content);
    for (const part of content.mentions) {
      const list = users.get(part);
      if (list === undefined) users.set(part, [id]);
      else list.push(id);
    }
  }
  return { contents, users };
}

function contentOf(root: Type): ModelContent {
  const mentions: SymbolId[] = [];
  const representations = new Set<Representation>();
  let isUneven = false;
  const read = (type: Type): void => {
    if (type.kind === 'ref') mentions.push(type.target);
    else if (type.kind === 'binary') isUneven = true;
    else if (type.kind !== 'primitive') {
      isUneven ||= type.kind === 'object' && type.properties.some(differs);
      childrenOf(type).forEach(read);
    } else if (type.as !== undefined) representations.add(type.as);
  };
  read(root);
  return { mentions, representations, isUneven };
}

function differs({ access, promised }: Property): boolean {
  return access !== 'both' || promised === true;
}

/** The models in `roots`, and those that they mention, directly or through other models. */
export function reachableIn({ contents }: ModelGraph, roots: Iterable<SymbolId>): ReadonlySet<SymbolId> {
  return reachable(roots, (id) => contents.get(id)?.mentions ?? []);
}

/** The models for which `holds` is true, and the models that mention them, directly or through other models. */
export function holdersOf(
  { contents, users }: ModelGraph,
  holds: (content: ModelContent) => boolean,
): ReadonlySet<SymbolId> {
  const holders = [...contents].flatMap(([id, content]) => (holds(content) ? [id] : []));
  return reachable(holders, (id) => users.get(id) ?? []);
}

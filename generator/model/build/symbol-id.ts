import type { SymbolId } from '../types.ts';

/**
 * The kind of a symbol. `base` is the common base of a polymorphic schema's subtypes, `patch` the type of its
 * merge patches.
 */
export type SymbolKind = 'schema' | 'base' | 'patch' | 'operation' | 'resource' | 'webhook';

/**
 * Creates the id of a thing that gets a name.
 *
 * @param kind - its kind
 * @param key - its canonical place or key: `file#/pointer`, `METHOD /path`, words joined by `-`; does not
 * depend on the order of keys
 */
export function symbolId(kind: SymbolKind, key: string): SymbolId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes the brand
  return `${kind}:${key}` as SymbolId;
}

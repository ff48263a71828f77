import type { SymbolId } from '../types.ts';

/** What a symbol stands for; `base` is what the subtypes of a polymorphic schema share of it, `patch` what a merge patch of it may say. */
export type SymbolKind = 'schema' | 'base' | 'patch' | 'operation' | 'resource' | 'webhook';

/**
 * Makes the identity of something that will get a name.
 *
 * @param kind - what it is
 * @param key - its canonical place or key: `file#/pointer`, `METHOD /path`, words joined by `-`. Independent of key order.
 */
export function symbolId(kind: SymbolKind, key: string): SymbolId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes the brand
  return `${kind}:${key}` as SymbolId;
}

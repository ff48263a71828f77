import { unescapePointer } from '../origin.ts';

/** The places to find in a file, as a tree of keys. */
export interface Wanted {
  /** The pointer (RFC 6901) of this place. */
  readonly pointer: string;
  readonly children: ReadonlyMap<string, Wanted>;
}

/** Arranges pointers as a tree, so that one pass over a file finds all of them. */
export function wantedTree(pointers: Iterable<string>): Wanted {
  const root = { pointer: '', children: new Map<string, MutableWanted>() };
  for (const pointer of pointers) {
    let node = root;
    for (const token of pointer.split('/').slice(1)) {
      const key = unescapePointer(token);
      const child = node.children.get(key) ?? { pointer: `${node.pointer}/${token}`, children: new Map() };
      node.children.set(key, child);
      node = child;
    }
  }
  return root;
}

interface MutableWanted extends Wanted {
  readonly children: Map<string, MutableWanted>;
}

/**
 * Offsets of places by pointer, in UTF-16 code units. A member starts at its key, an element at its value.
 */
export type Offsets = ReadonlyMap<string, number>;

import { hash } from 'node:crypto';
import { groupsOf } from './circles.ts';

/** A value, as its hash and the keys of the values that it refers to. */
export interface HashedNode<Key> {
  readonly hash: string;
  readonly targets: readonly Key[];
}

/**
 * The hash of each value with all values that it refers to, directly and through others. It depends neither on
 * keys nor on the order of references.
 *
 * @param known - hashes of values that do not refer to these; they are in the result
 */
export function wholeHashes<Key>(
  nodes: ReadonlyMap<Key, HashedNode<Key>>,
  known: ReadonlyMap<Key, string> = new Map(),
): ReadonlyMap<Key, string> {
  const whole = new Map(known);
  for (const group of groupsOf(new Map(Array.from(nodes, ([key, { targets }]) => [key, targets])))) {
    const inside = group.flatMap((key) => nodes.get(key) ?? []);
    if (inside.length === 0) continue;
    const beyond = inside.flatMap(({ targets }) => targets.flatMap((target) => whole.get(target) ?? []));
    const hash = digest([...inside.map((node) => node.hash).toSorted(), ...[...new Set(beyond)].toSorted()]);
    for (const key of group) whole.set(key, hash);
  }
  return whole;
}

/** SHA-256 of texts, in hexadecimal. */
export function digest(parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'));
}

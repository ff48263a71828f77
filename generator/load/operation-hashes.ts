import { createHash } from 'node:crypto';
import { formatOrigin } from '../diagnostics/origin.ts';
import { hashOfValue, type KnownHashes } from './hash.ts';
import { at, elements, isObject, members, type Place } from './place.ts';
import { referenceOf } from './references.ts';
import type { Documents } from './types.ts';

/** A value of the document: its hash, and the places that it refers to. */
interface Node {
  readonly hash: string;
  readonly targets: readonly Place[];
}

/**
 * Tells whether a document says the same of an operation as an earlier one did, whatever the generator makes of it.
 *
 * The hash of an operation covers everything that it refers to. It does not depend on the order of keys.
 */
export class OperationHashes {
  readonly #documents: Documents;
  readonly #nodes = new Map<string, Node>();
  readonly #parts = new Map<unknown, string>();

  constructor(documents: Documents) {
    this.#documents = documents;
    for (const [path, item] of members(at(documents.root, 'paths'))) {
      for (const [method] of members(documents.find(item))) this.operation(method, path);
    }
  }

  /** The hash of each value that is part of an operation as a whole, so that the document's can be told without it. */
  get parts(): KnownHashes {
    return this.#parts;
  }

  /** The hash of an operation; null if the document has none of that method and path. */
  operation(method: string, path: string): string | null {
    const item = at(this.#documents.root, 'paths', path);
    const place = item && this.#documents.find(item);
    const operation = place && at(place, method.toLowerCase());
    if (place === null || operation === null) return null;
    const shared = ['parameters', 'servers'].flatMap((key) => at(place, key) ?? []);
    return this.#closure([method, path], [operation, ...shared]);
  }

  /** The hash of what all operations share: title, servers, and security. */
  service(): string {
    const { root } = this.#documents;
    const title = at(root, 'info', 'title')?.value;
    const shared = [['servers'], ['security'], ['components', 'securitySchemes']];
    return this.#closure(
      [title],
      shared.flatMap((keys) => at(root, ...keys) ?? []),
    );
  }

  /** @param own - values that count beside the places */
  #closure(own: readonly unknown[], places: readonly Place[]): string {
    const found = new Map<string, string>();
    const open = [...places];
    for (const place of open) {
      const key = formatOrigin(place.origin);
      if (found.has(key)) continue;
      const { hash, targets } = this.#node(key, place);
      found.set(key, hash);
      open.push(...targets);
    }
    const hash = createHash('sha256').update(JSON.stringify(own));
    // Where something stands makes no difference, so that a move of a component is none.
    for (const each of [...found.values()].toSorted()) hash.update(each);
    return hash.digest('hex').slice(0, hashLength);
  }

  #node(key: string, place: Place): Node {
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const { hash, hasReference } = hashOfValue(place.value);
    const node = { hash, targets: hasReference ? this.#targetsIn(place) : [] };
    this.#nodes.set(key, node);
    if (isStructure(place.value)) this.#parts.set(place.value, hash);
    return node;
  }

  #targetsIn(place: Place): readonly Place[] {
    const target = referenceOf(place.value) === null ? null : this.#documents.find(place);
    const inner = isObject(place.value) ? members(place).map(([, member]) => member) : elements(place);
    const deeper = inner.flatMap((each) => (isStructure(each.value) ? this.#targetsIn(each) : []));
    return target === null || target.value === place.value ? deeper : [target, ...deeper];
  }
}

/** Digits of a hash that are kept: enough to tell the few versions of one operation apart. */
const hashLength = 12;

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

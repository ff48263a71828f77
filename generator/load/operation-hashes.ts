import { formatOrigin } from '../diagnostics/origin.ts';
import { digest, wholeHashes, type HashedNode } from '../whole-hashes.ts';
import { hashOfValue } from './hash.ts';
import { at, holdsValues, members, type Place } from './place.ts';
import type { Documents } from './types.ts';

/** The key of a place: the object or array itself, or the formatted origin of another value. */
type Key = object | string;

/** The values of the document. Places are not hashed, so that moving a value changes nothing. */
type Nodes = Map<Key, HashedNode<Key>>;

/**
 * Decides whether an operation is unchanged between two documents, without building its model.
 *
 * The hash of an operation covers all values that it refers to. It does not depend on the order of keys.
 */
export class OperationHashes {
  readonly #documents: Documents;
  /** The hash of each value that operations or the service refer to, with the values that it refers to. */
  readonly #whole: ReadonlyMap<Key, string>;

  constructor(documents: Documents) {
    this.#documents = documents;
    const nodes: Nodes = new Map();
    readNodes(documents, [...operationPlaces(documents), ...this.#servicePlaces()], nodes);
    this.#whole = wholeHashes(nodes);
  }

  /** The hash of an operation; null if the document does not have it. */
  operation(method: string, path: string): string | null {
    const item = at(this.#documents.root, 'paths', path);
    const place = item && this.#documents.find(item);
    const operation = place && at(place, method.toLowerCase());
    if (place === null || operation === null) return null;
    return this.#hash([method, path], [operation, ...sharedPlaces(place)]);
  }

  /** The hash of the parts that all operations share: title, servers and security. */
  service(): string {
    const title = at(this.#documents.root, 'info', 'title')?.value;
    return this.#hash([title], this.#servicePlaces());
  }

  #servicePlaces(): readonly Place[] {
    const shared = [['servers'], ['security'], ['components', 'securitySchemes']];
    return shared.flatMap((keys) => at(this.#documents.root, ...keys) ?? []);
  }

  /** @param own - values to hash in addition to the places */
  #hash(own: readonly unknown[], places: readonly Place[]): string {
    const whole = places.map((place) => this.#whole.get(keyOf(place)) ?? '');
    return digest([JSON.stringify(own), ...whole.toSorted()]).slice(0, hashLength);
  }
}

/** Number of digits of a hash to keep. It must distinguish only the versions of one operation. */
const hashLength = 12;

function operationPlaces(documents: Documents): readonly Place[] {
  return members(at(documents.root, 'paths')).flatMap(([, item]) =>
    members(documents.find(item)).map(([, place]) => place),
  );
}

/** The fields of a path item that apply to all of its operations. */
function sharedPlaces(pathItem: Place): readonly Place[] {
  return ['parameters', 'servers'].flatMap((key) => at(pathItem, key) ?? []);
}

/** Hashes the values at places, and at all places that they refer to. */
function readNodes(documents: Documents, places: readonly Place[], nodes: Nodes): void {
  const open = [...places];
  for (const place of open) {
    const key = keyOf(place);
    if (nodes.has(key)) continue;
    const { hash, references } = hashOfValue(place.value);
    const targets = references.flatMap((keys) => targetOf(at(place, ...keys), documents) ?? []);
    nodes.set(key, { hash, targets: targets.map(keyOf) });
    for (const target of targets) open.push(target);
  }
}

/** The target of a reference; null without another place. */
function targetOf(reference: Place | null, documents: Documents): Place | null {
  const target = reference && documents.find(reference);
  return target === null || target.value === reference?.value ? null : target;
}

function keyOf({ value, origin }: Place): Key {
  return holdsValues(value) ? value : formatOrigin(origin);
}

import type { Library, Volume } from './library.ts';
import type { Place } from './place.ts';
import { referenceOf } from './references.ts';
import type { Scope, Scopes } from './scopes.ts';

/** A reference, seen from where it starts, with what has been found out about it. */
export interface Hop {
  readonly reference: string;
  readonly from: Place;
  readonly volume: Volume;
  /** Where it leads, which may be a reference again; undefined until somebody looked. */
  next?: Place | null;
  /** Where the chain ends that begins with it; undefined until somebody went there. */
  end?: Place | null;
  /** Reports why the chain ends nowhere, until that is done. */
  complain?: (() => void) | undefined;
}

/** The references of a document: one that is written many times, and means the same, is one. */
export class Hops {
  readonly #library: Library;
  readonly #scopes: Scopes;
  readonly #volumes: ReadonlyMap<string, Volume>;
  /** By where it starts from, then by reference. */
  readonly #known = new Map<string, Map<string, Hop>>();

  constructor(library: Library, scopes: Scopes) {
    this.#library = library;
    this.#scopes = scopes;
    this.#volumes = new Map([...library.byUrl.values()].map((volume) => [volume.file, volume]));
  }

  /** The hop that begins at a place; null if that is no reference. */
  from(place: Place): Hop | null {
    const reference = referenceOf(place.value);
    if (reference === null) return null;
    const { file, pointer } = place.origin;
    const volume = this.#volumes.get(file) ?? this.#library.root;
    const known = this.#knownFrom(volume, this.#scopes.around(volume, pointer));
    const hop = known.get(reference) ?? { reference, from: place, volume };
    known.set(reference, hop);
    return hop;
  }

  #knownFrom(volume: Volume, scope: Scope | null): Map<string, Hop> {
    const base = scope === null ? volume.url : `${volume.url} ${scope.uri}`;
    const known = this.#known.get(base) ?? new Map<string, Hop>();
    this.#known.set(base, known);
    return known;
  }
}

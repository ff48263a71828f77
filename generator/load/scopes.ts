import type { Library, Volume } from './library.ts';
import { at, type Place } from './place.ts';
import { parsePointer, splitReference } from './pointer.ts';
import { resolveUrl } from './read/address.ts';

/** Part of a file with an identity of its own, by `$id` or `$self`: its references start from there. */
export interface Scope {
  readonly uri: string;
  readonly place: Place;
}

/** Finds places by the URIs they claim (JSON Schema 2020-12, section 8.2; OpenAPI 3.2, section 4.1.2.2). */
export class Scopes {
  readonly #byUri = new Map<string, Scope>();
  readonly #byPlace = new Map<string, Scope>();
  readonly #anchors = new Map<string, Place>();

  constructor(library: Library) {
    const volumes = [...library.byUrl.values()];
    for (const volume of volumes) this.#addIds(volume);
    for (const volume of volumes) this.#addAnchors(volume);
  }

  /** The innermost scope around a place of a file; null if that is the file itself. */
  around(volume: Volume, pointer: string): Scope | null {
    if (volume.survey.ids.size === 0) return null;
    for (let outer = pointer; ; outer = outer.slice(0, outer.lastIndexOf('/'))) {
      const scope = this.#byPlace.get(`${volume.url}#${outer}`);
      if (scope !== undefined) return scope;
      if (outer === '') return null;
    }
  }

  /** What claims the URI as its own; null if nothing does. */
  claimed(uri: string): Place | null {
    return this.#byUri.get(uri)?.place ?? null;
  }

  /** The place with that anchor inside a scope (by its URI) or file (by its URL). */
  anchor(uri: string, name: string): Place | null {
    return this.#anchors.get(`${uri}#${name}`) ?? null;
  }

  #addIds(volume: Volume): void {
    for (const [pointer, id] of volume.survey.ids) {
      const place = placeOf(volume, pointer);
      const outer = this.around(volume, pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))));
      const uri = resolveUrl(splitReference(id).address, outer?.uri ?? volume.url);
      if (place === null || uri === null) continue;
      const scope = { uri, place };
      this.#byPlace.set(`${volume.url}#${pointer}`, scope);
      if (!this.#byUri.has(uri)) this.#byUri.set(uri, scope);
    }
  }

  #addAnchors(volume: Volume): void {
    for (const { pointer, name } of volume.survey.anchors) {
      const place = placeOf(volume, pointer);
      if (place === null) continue;
      for (const uri of [this.around(volume, pointer)?.uri, volume.url]) {
        const key = `${uri ?? volume.url}#${name}`;
        if (!this.#anchors.has(key)) this.#anchors.set(key, place);
      }
    }
  }
}

function placeOf(volume: Volume, pointer: string): Place | null {
  return at(volume.place, ...parsePointer(pointer));
}

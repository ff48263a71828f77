import type { DocumentSet, LoadedFile } from './document-set.ts';
import { at, type Place } from './place.ts';
import { parsePointer, splitReference } from './pointer.ts';
import { resolveUrl } from './read/address.ts';

/** A part of a file with its own base URI, from `$id` or `$self`. Its references start from there. */
export interface Scope {
  readonly uri: string;
  readonly place: Place;
}

/**
 * Finds places by the URIs that they declare (JSON Schema 2020-12, section 8.2; OpenAPI 3.2, section
 * 4.1.2.2).
 */
export class Scopes {
  readonly #byUri = new Map<string, Scope>();
  readonly #byPlace = new Map<string, Scope>();
  readonly #anchors = new Map<string, Place>();

  constructor(documentSet: DocumentSet) {
    const loadedFiles = [...documentSet.byUrl.values()];
    for (const loadedFile of loadedFiles) this.#addIds(loadedFile);
    for (const loadedFile of loadedFiles) this.#addAnchors(loadedFile);
  }

  /** The innermost scope around a place of a file; null if that is the file itself. */
  around(loadedFile: LoadedFile, pointer: string): Scope | null {
    if (loadedFile.referenceIndex.ids.size === 0) return null;
    for (let outer = pointer; ; outer = outer.slice(0, outer.lastIndexOf('/'))) {
      const scope = this.#byPlace.get(`${loadedFile.url}#${outer}`);
      if (scope !== undefined) return scope;
      if (outer === '') return null;
    }
  }

  /** The place that declares the URI; null without one. */
  claimed(uri: string): Place | null {
    return this.#byUri.get(uri)?.place ?? null;
  }

  /** The place with that anchor in a scope (by its URI) or a file (by its URL). */
  anchor(uri: string, name: string): Place | null {
    return this.#anchors.get(`${uri}#${name}`) ?? null;
  }

  #addIds(loadedFile: LoadedFile): void {
    for (const [pointer, id] of loadedFile.referenceIndex.ids) {
      const place = placeOf(loadedFile, pointer);
      const outer = this.around(loadedFile, pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))));
      const uri = resolveUrl(splitReference(id).address, outer?.uri ?? loadedFile.url);
      if (place === null || uri === null) continue;
      const scope = { uri, place };
      this.#byPlace.set(`${loadedFile.url}#${pointer}`, scope);
      if (!this.#byUri.has(uri)) this.#byUri.set(uri, scope);
    }
  }

  #addAnchors(loadedFile: LoadedFile): void {
    for (const { pointer, name } of loadedFile.referenceIndex.anchors) {
      const place = placeOf(loadedFile, pointer);
      if (place === null) continue;
      for (const uri of [this.around(loadedFile, pointer)?.uri, loadedFile.url]) {
        const key = `${uri ?? loadedFile.url}#${name}`;
        if (!this.#anchors.has(key)) this.#anchors.set(key, place);
      }
    }
  }
}

function placeOf(loadedFile: LoadedFile, pointer: string): Place | null {
  return at(loadedFile.place, ...parsePointer(pointer));
}

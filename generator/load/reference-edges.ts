import type { DocumentSet, LoadedFile } from './document-set.ts';
import type { Place } from './place.ts';
import { referenceOf } from './references.ts';
import type { Scope, Scopes } from './scopes.ts';

/** A reference, seen from where it starts, with what has been found out about it. */
export interface ReferenceEdge {
  readonly reference: string;
  readonly from: Place;
  readonly loadedFile: LoadedFile;
  /** Where it leads, which may be a reference again; undefined until somebody looked. */
  next?: Place | null;
  /** Where the chain ends that begins with it; undefined until somebody went there. */
  end?: Place | null;
  /** Reports why the chain ends nowhere, until that is done. */
  report?: (() => void) | undefined;
}

/** The references of a document: one that is written many times, and means the same, is one. */
export class ReferenceEdges {
  readonly #documentSet: DocumentSet;
  readonly #scopes: Scopes;
  readonly #loadedFiles: ReadonlyMap<string, LoadedFile>;
  /** By where it starts from, then by reference. */
  readonly #known = new Map<string, Map<string, ReferenceEdge>>();

  constructor(documentSet: DocumentSet, scopes: Scopes) {
    this.#documentSet = documentSet;
    this.#scopes = scopes;
    this.#loadedFiles = new Map(
      [...documentSet.byUrl.values()].map((loadedFile) => [loadedFile.file, loadedFile]),
    );
  }

  /** The edge that begins at a place; null if that is no reference. */
  from(place: Place): ReferenceEdge | null {
    const reference = referenceOf(place.value);
    if (reference === null) return null;
    const { file, pointer } = place.origin;
    const loadedFile = this.#loadedFiles.get(file) ?? this.#documentSet.root;
    const known = this.#knownFrom(loadedFile, this.#scopes.around(loadedFile, pointer));
    const edge = known.get(reference) ?? { reference, from: place, loadedFile };
    known.set(reference, edge);
    return edge;
  }

  #knownFrom(loadedFile: LoadedFile, scope: Scope | null): Map<string, ReferenceEdge> {
    const base = scope === null ? loadedFile.url : `${loadedFile.url} ${scope.uri}`;
    const known = this.#known.get(base) ?? new Map<string, ReferenceEdge>();
    this.#known.set(base, known);
    return known;
  }
}

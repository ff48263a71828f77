import type { DocumentSet, LoadedFile } from './document-set.ts';
import type { Place } from './place.ts';
import { referenceOf } from './references.ts';
import type { Scope, Scopes } from './scopes.ts';

/** A reference at its place, with the results of resolving it. */
export interface ReferenceEdge {
  readonly reference: string;
  readonly from: Place;
  readonly loadedFile: LoadedFile;
  /** Its direct target, which may be a reference again; undefined until it was resolved. */
  next?: Place | null;
  /** The end of the chain that starts with it; undefined until it was followed. */
  end?: Place | null;
  /** Reports why the chain has no end. Undefined after the report. */
  report?: (() => void) | undefined;
}

/** The references of a document. Equal references of one file are one edge. */
export class ReferenceEdges {
  readonly #documentSet: DocumentSet;
  readonly #scopes: Scopes;
  readonly #loadedFiles: ReadonlyMap<string, LoadedFile>;
  /** By the URI that they start from, then by the reference. */
  readonly #known = new Map<string, Map<string, ReferenceEdge>>();

  constructor(documentSet: DocumentSet, scopes: Scopes) {
    this.#documentSet = documentSet;
    this.#scopes = scopes;
    this.#loadedFiles = new Map(
      [...documentSet.byUrl.values()].map((loadedFile) => [loadedFile.file, loadedFile]),
    );
  }

  /** The edge that starts at a place; null if that is not a reference. */
  from(place: Place): ReferenceEdge | null {
    const reference = referenceOf(place.value);
    if (reference === null) return null;
    const { file, pointer } = place.origin;
    const loadedFile = this.#loadedFiles.get(file) ?? this.#documentSet.root;
    const known = this.#knownFrom(loadedFile, this.#scopes.around(loadedFile, pointer));
    const before = known.get(reference);
    if (before !== undefined) return before;
    const edge = { reference, from: place, loadedFile };
    known.set(reference, edge);
    return edge;
  }

  #knownFrom(loadedFile: LoadedFile, scope: Scope | null): Map<string, ReferenceEdge> {
    const base = scope === null ? loadedFile.url : `${loadedFile.url} ${scope.uri}`;
    const before = this.#known.get(base);
    if (before !== undefined) return before;
    const known = new Map<string, ReferenceEdge>();
    this.#known.set(base, known);
    return known;
  }
}

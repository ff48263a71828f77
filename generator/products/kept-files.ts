/** A file of a generated package. */
export interface EmittedFile {
  /** Relative to the package folder, with `/`, for example `src/resources/machines.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The files of a source that the last run made from the same content. */
export interface KeptFiles {
  readonly files: readonly EmittedFile[];
  /** {@link Content.uses} of the source. */
  readonly uses: readonly string[];
}

/** The content from which a source is composed. */
export interface Content {
  /** Returns a text that changes if anything changes that composing reads. */
  readonly key: () => string;
  /** The names of the runtime that the source mentions. */
  readonly uses: readonly string[];
}

/**
 * Finds the files of a source without composing it. Null if the last run did not make them from the same
 * content, or if they have changed on disk since.
 */
export type FindKept = (
  source: { readonly path: string; readonly template: string },
  key: Content['key'],
) => KeptFiles | null;

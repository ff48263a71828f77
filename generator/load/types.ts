import type { Place } from './place.ts';

/**
 * The document to load, and the limits of its references. A loaded target of the configuration fits, with a
 * `cwd` added.
 */
export interface LoadRequest {
  /**
   * Path or URL (http, https, file) of the root document; `-` is standard input. Paths are relative to `cwd`.
   */
  readonly spec: string;
  /** Absolute path. Diagnostics show files relative to it. */
  readonly cwd: string;
  /** Paths or URLs of OpenAPI Overlay documents, applied to the root document in order. */
  readonly overlays?: readonly string[];
  /** Places outside the folder (or, for a URL, the origin) of the root document that references can read. */
  readonly references?: {
    readonly folders?: readonly string[];
    readonly hosts?: readonly string[];
    /** Headers of requests for documents, by host. `${NAME}` is replaced by an environment variable. */
    readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  /**
   * Names of operations by `METHOD /path` or operationId. An operation named by its path may share another's
   * operationId.
   */
  readonly names?: { readonly operations?: Readonly<Record<string, string>> };
  readonly limits?: Partial<Limits>;
  /** The files of an earlier load. Equal parts of the new files become the same objects. */
  readonly last?: readonly Source[] | undefined;
  /** Replaces `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Replaces `process.stdin`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Aborts requests. */
  readonly signal?: AbortSignal | undefined;
}

/** Limits that protect the machine from hostile or faulty documents. */
export interface Limits {
  /** Maximum bytes of one file. */
  readonly fileBytes: number;
  /** Maximum number of files of one document. */
  readonly files: number;
  /** Maximum levels of nesting in one file. */
  readonly depth: number;
  /** Maximum number of values in one file. A YAML alias counts at each use. */
  readonly values: number;
  /** Milliseconds until a request must be complete. */
  readonly requestMs: number;
}

/** The OpenAPI version whose rules apply. Swagger 2.0 documents are upgraded to 3.0 before. */
export type SpecVersion = '3.0' | '3.1' | '3.2';

/** A complete document: all of its files read, overlays applied, references kept. */
export interface Documents {
  readonly root: Place;
  readonly version: SpecVersion;
  /** Whether a `$ref` of the root document leads to another file. */
  readonly leavesFile: boolean;
  /** Names of all extensions in all files. */
  readonly extensions: ReadonlySet<string>;
  /**
   * Resolves `$ref`, through chains of references. `$dynamicRef` leads to the first schema with its anchor.
   *
   * A place without `$ref` is its own target. The origin of the result is the canonical place of the
   * definition: two references to one definition give equal origins. If a reference has no target, it is
   * reported once, and the result is null. A target with a reference and keywords of its own (`$ref` next to
   * `properties`) is a definition, and ends the chain.
   */
  resolve(place: Place): Place | null;
  /** Resolves references like `resolve`, without reports. */
  find(place: Place): Place | null;
  /** Finds the target of a reference that an earlier version of the document had. It has no effect on reports. */
  peek(place: Place): Place | null;
}

/** {@link Documents} with the files that they were read from, which validation and `--watch` need. */
export interface LoadedDocuments extends Documents {
  /** All files, the root first. The root has overlays applied, but is not upgraded from Swagger 2.0. */
  readonly sources: readonly Source[];
  /** Whether the document is one file of OpenAPI 3 that refers to no other and has no `bigint`: the value of its source is all of it. */
  readonly standsAlone: boolean;
  /** Absolute paths of all local files that were read, overlays included. */
  readonly watchable: readonly string[];
}

/** One file of a document. */
export interface Source {
  /** The URL that it was read from: `file:`, `http:` or `https:`. */
  readonly url: string;
  /** Its name in diagnostics. */
  readonly file: string;
  readonly value: unknown;
  /** The text of the file, if it is JSON and equals the value; else null. */
  readonly json: Uint8Array | null;
}

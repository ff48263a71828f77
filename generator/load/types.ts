import type { Place } from './place.ts';

/** What to load, and how far it may reach. A loaded target of the configuration fits, with a `cwd` added. */
export interface LoadRequest {
  /** Path or URL (http, https, file) of the root document; `-` reads standard input. Paths are relative to `cwd`. */
  readonly spec: string;
  /** Absolute path; the files that diagnostics name are relative to it. */
  readonly cwd: string;
  /** Paths or URLs of OpenAPI Overlay documents, applied in order to the root document. */
  readonly overlays?: readonly string[];
  /** Where references may lead beyond the folder (or, for a URL, the origin) of the root document. */
  readonly references?: {
    readonly folders?: readonly string[];
    readonly hosts?: readonly string[];
    /** Headers of requests for documents, by host; `${NAME}` stands for a variable of the environment. */
    readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  /** Names of operations by `METHOD /path` or operationId: one named by its path may share another's operationId. */
  readonly names?: { readonly operations?: Readonly<Record<string, string>> };
  readonly limits?: Partial<Limits>;
  /** Replaces `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Replaces `process.stdin`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Stops requests. */
  readonly signal?: AbortSignal | undefined;
}

/** What keeps a hostile or mistaken document from taking the machine with it. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Number of files of one document. */
  readonly files: number;
  /** Levels of nesting in one file. */
  readonly depth: number;
  /** Values in one file, YAML aliases counted each time they are used. */
  readonly values: number;
  /** Milliseconds until a request must be complete. */
  readonly requestMs: number;
}

/** The OpenAPI version whose rules apply; Swagger 2.0 has become 3.0 by then. */
export type SpecVersion = '3.0' | '3.1' | '3.2';

/** A target's document, read whole: every file it needs, overlays applied, references kept. */
export interface Documents {
  readonly root: Place;
  readonly version: SpecVersion;
  /** Whether a `$ref` of the root document leads to another file. */
  readonly leavesFile: boolean;
  /**
   * Follows `$ref` (and chains of them) to the value it stands for; `$dynamicRef` goes to what its anchor first names.
   *
   * A place without `$ref` is its own target. The origin of the response is the canonical place of the definition: two
   * references to one definition give equal origins. A reference that cannot be followed is reported once, and null.
   * A target that refers on but adds keywords of its own (`$ref` next to `properties`, say) is a definition, and ends
   * the chain.
   */
  resolve(place: Place): Place | null;
  /** Follows references as `resolve` does, and reports nothing. */
  find(place: Place): Place | null;
}

/** {@link Documents} together with the files they were read from: what validation and `--watch` need. */
export interface LoadedDocuments extends Documents {
  /** All files, the root first. Overlays are applied to its value, the upgrade from Swagger 2.0 is not. */
  readonly sources: readonly Source[];
  /** Absolute paths of all local files that were read, overlays included. */
  readonly watchable: readonly string[];
}

/** One file of a document. */
export interface Source {
  /** Where it was read from: `file:`, `http:` or `https:`. */
  readonly url: string;
  /** Its name in diagnostics. */
  readonly file: string;
  readonly value: unknown;
  /** The text of the file, if it is JSON and equals the value; else null. */
  readonly json: Uint8Array | null;
}

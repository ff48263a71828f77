import type { EmittedFile, KeptFiles } from '../products/kept-files.ts';

/** The files of the last run, by source. */
export interface LastFiles {
  /** Whether there are none. */
  readonly isEmpty: boolean;
  /** The files of a source if one of its keys is equal, and they are on disk as the last run left them; else null. */
  find(source: string, key: string): KeptFiles | null;
  /** Keeps the files of a source for the next run. */
  keep(source: string, made: MadeFiles): void;
}

/** The files of a source, and the keys of the content that they were made from. */
export interface MadeFiles {
  /** Of each step that made them: the next run needs no step whose key is equal. */
  readonly keys: readonly string[];
  readonly files: readonly EmittedFile[];
  readonly uses: readonly string[];
}

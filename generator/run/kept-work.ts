import type { Source } from '../load/types.ts';
import { ReadCache } from '../model/build/read-cache.ts';

/** What the runs of one process keep of a target for the next run. */
export class KeptWork {
  readonly readings = new ReadCache();
  #sources: readonly Source[] = [];

  /** The files of the last document that could be read. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  keepSources(sources: readonly Source[]): void {
    this.#sources = sources;
  }
}

import { KeptSurface } from '../changes/kept-surface.ts';
import { KeptContract } from '../contract/kept-contract.ts';
import type { Source } from '../load/types.ts';
import { BuildCache } from '../model/build/build-cache.ts';
import { EqualApi } from '../model/equal-api.ts';
import { DetectCache } from '../model/detect/detect-cache.ts';
import { FoldCache } from '../model/fold/fold-cache.ts';
import { KeptNames } from '../names/kept-names.ts';
import type { PrintedSurface } from './surface.ts';

/** What the runs of one process keep of a target for the next run. */
export class KeptWork {
  readonly build = new BuildCache();
  readonly fold = new FoldCache();
  readonly detect = new DetectCache();
  readonly api = new EqualApi();
  readonly names = new KeptNames();
  readonly contract = new KeptContract();
  readonly surfaceParts = new KeptSurface();
  #sources: readonly Source[] = [];
  #surface: PrintedSurface | null = null;

  /** The files of the last document that could be read. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  keepSources(sources: readonly Source[]): void {
    this.#sources = sources;
  }

  /** The surface that the last run took; null before the first one. */
  get surface(): PrintedSurface | null {
    return this.#surface;
  }

  keepSurface(surface: PrintedSurface): void {
    this.#surface = surface;
  }
}

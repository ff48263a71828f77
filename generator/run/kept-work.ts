import { isDeepStrictEqual } from 'node:util';
import { KeptSurface } from '../changes/kept-surface.ts';
import type { PublishedNames } from '../config/lock.ts';
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
  #published: PublishedNames | null = null;

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

  /** The names to keep for the next run: the object of the last run if it has the same. */
  samePublished(names: PublishedNames): PublishedNames {
    const last = this.#published;
    const kept = last?.models === names.models && isDeepStrictEqual(last, names) ? last : names;
    this.#published = kept;
    return kept;
  }
}

import { sourcesOf } from '../changes/sources.ts';
import { printSurface } from '../changes/surface-text.ts';
import type { Surface } from '../changes/surface.ts';
import { takeSurface } from '../changes/take-surface.ts';
import type { Contract } from '../contract/types.ts';
import type { OperationHashes } from '../load/operation-hashes.ts';
import { generatorVersion } from '../output/version.ts';

/** A surface, and its text for the package. */
export interface PrintedSurface {
  readonly surface: Surface;
  readonly text: string;
}

/** The surface of a package, with hashes of the document's content. */
export function surfaceOf(contract: Contract, hashes: OperationHashes): PrintedSurface {
  const surface = { ...takeSurface(contract, generatorVersion()), sources: sourcesOf(contract, hashes) };
  return { surface, text: printSurface(surface) };
}

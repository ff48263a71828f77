import type { KeptSurface } from '../changes/kept-surface.ts';
import { sourcesOf, type DocumentHashes } from '../changes/sources.ts';
import { printSurface } from '../changes/surface-text.ts';
import type { Surface } from '../changes/surface.ts';
import { takeSurface } from '../changes/take-surface.ts';
import type { Contract } from '../contract/types.ts';
import { generatorVersion } from '../output/version.ts';

/** A surface, and its text for the package. */
export interface PrintedSurface {
  readonly surface: Surface;
  readonly text: string;
}

/**
 * The surface of a package, with hashes of the document's content.
 *
 * @param kept - parts of the last surface of this process
 */
export function surfaceOf(
  contract: Contract,
  hashes: DocumentHashes,
  kept: KeptSurface | undefined,
): PrintedSurface {
  kept?.begin(contract.client);
  const taken = takeSurface(contract, generatorVersion(), kept);
  const surface = { ...taken, sources: sourcesOf(contract, hashes, kept) };
  return { surface, text: printSurface(surface, kept?.text) };
}

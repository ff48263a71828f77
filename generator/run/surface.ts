import { sourcesOf } from '../changes/sources.ts';
import type { Surface } from '../changes/surface.ts';
import { takeSurface } from '../changes/take-surface.ts';
import type { Contract } from '../contract/types.ts';
import type { OperationHashes } from '../load/operation-hashes.ts';
import { generatorVersion } from '../output/version.ts';

/** The surface of a package, with hashes of the document's content. */
export function surfaceOf(contract: Contract, hashes: OperationHashes): Surface {
  return { ...takeSurface(contract, generatorVersion()), sources: sourcesOf(contract, hashes) };
}

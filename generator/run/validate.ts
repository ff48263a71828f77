import type { LoadedDocuments } from '../load/types.ts';
import type { CacheFiles } from '../output/cache-folder.ts';
import type { Job } from './job.ts';

/**
 * Validates the documents in a worker, while the package is being generated.
 *
 * @param hash - of the documents
 */
export async function validate(
  { diagnostics, host }: Job,
  documents: LoadedDocuments,
  hash: string,
  { verdicts: cacheFolder }: CacheFiles,
): Promise<void> {
  const { findViolations } = host.validator;
  const { validate: report } = await import('../load/validate/validate.ts');
  await report(documents, { findViolations, hash, cacheFolder }, diagnostics);
}

import type { LoadedDocuments } from '../load/types.ts';
import { validate as report, type ValidateOptions } from '../load/validate/validate.ts';
import type { CacheFiles } from '../output/cache-folder.ts';
import type { Job } from './job.ts';

/**
 * Validates the documents while the package is being generated: in a worker, or in this thread while it waits
 * for the printer.
 *
 * @param hash - of the documents
 * @param idle - resolves when this thread waits for the printer
 */
export async function validate(
  { diagnostics, host }: Job,
  documents: LoadedDocuments,
  { hash, idle }: Pick<ValidateOptions, 'hash' | 'idle'>,
  { verdicts: cacheFolder }: CacheFiles,
): Promise<void> {
  const { findViolations } = host.validator;
  await report(documents, { findViolations, idle, hash, cacheFolder }, diagnostics);
}

import type { Contract } from '../contract/types.ts';
import type { LoadedDocuments } from '../load/types.ts';
import { writePageFiles } from '../output/page-files.ts';
import type { Job } from './job.ts';
import { packageFacts } from './render.ts';

/** Writes the files that a target's page loads next to it, if the target has a page. */
export async function writePage(
  { target: { config }, step }: Job,
  documents: LoadedDocuments,
  contract: Contract,
): Promise<void> {
  const { docs, cli = null } = config.products;
  if (docs === undefined) return;
  const [{ docsScope }, { pageDocument }] = await Promise.all([
    import('../products/docs/docs-scope.ts'),
    import('../products/docs/page-document.ts'),
  ]);
  const facts = packageFacts(config, contract.client.name, '');
  await step('page', () =>
    writePageFiles(docs.out, pageDocument(documents, docsScope({ contract, package: facts }, cli))),
  );
}

import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import type { Selection } from './options.ts';
import { selectTargets } from './select-targets.ts';

/** The references of a configuration. */
export interface DocsFolders {
  /** The folder of each reference by target, as absolute path; null if the configuration is invalid. */
  readonly pages: readonly { readonly name: string; readonly folder: string }[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the folders of references.
 *
 * @throws {UsageError} for a target that does not exist
 */
export async function docsFolders(selection: Selection, cwd: string): Promise<DocsFolders> {
  const diagnostics = new Diagnostics();
  const selected = await selectTargets(selection, cwd, diagnostics);
  const pages = selected?.targets.flatMap(({ name, config }) => {
    const { docs } = config.products;
    return docs === undefined ? [] : [{ name, folder: docs.out }];
  });
  return { pages: pages ?? null, diagnostics: diagnostics.all };
}

import { Diagnostics, type Diagnostic } from '../../generator/diagnostics/report.ts';
import { sdk } from '../../generator/products/sdk/sdk.ts';
import { emit } from '../../generator/products/emit.ts';
import type { EmittedFile } from '../../generator/products/kept-files.ts';
import type { Api } from '../../generator/model/types.ts';
import type { Names } from '../../generator/names/types.ts';
import { reportProblems } from '../../generator/run/render.ts';
import type { PrintedFile } from '../../generator/print/job.ts';
import { PackagePrinter } from '../../generator/print/package-printer.ts';
import { localPrinter } from '../../generator/print/printer.ts';
import { loadTemplates } from '../../generator/templates/templates.ts';
import { contractOf, packageOf } from './fixture.ts';
import { noLastFiles } from '../support/no-last-files.ts';

/** An emitted package, file by file. */
export interface Emitted {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file. */
  text(path: string): string;
}

const looks = { folder: '', format: 'none', styleOf: () => null } as const;

/** Emits the package of a hand-built API with our own templates, or a team's. */
export async function emitted(
  api: Api,
  options: { names?: Names; templates?: readonly string[] } = {},
): Promise<Emitted> {
  const diagnostics = new Diagnostics();
  const templates = await loadTemplates(sdk.templates, options.templates ?? [], diagnostics);
  const files: readonly PrintedFile[] = diagnostics.hasErrors
    ? []
    : await emit(
        sdk,
        { contract: contractOf(api, { ...options, diagnostics }), ...packageOf(api), diagnostics },
        new PackagePrinter(localPrinter, templates, looks, noLastFiles),
      );
  reportProblems(files, diagnostics);
  return {
    files,
    diagnostics: diagnostics.all,
    text(path) {
      const file = files.find((each) => each.path === path);
      if (file === undefined)
        throw new Error(`No ${path} among ${files.map((each) => each.path).join(', ')}`);
      return file.text;
    },
  };
}

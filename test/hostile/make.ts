import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics, type Diagnostic } from '../../generator/diagnostics/report.ts';
import { cliProduct } from '../../generator/products/cli/cli.ts';
import type { EmittedFile } from '../../generator/products/kept-files.ts';
import type { Product } from '../../generator/products/product.ts';
import { sdk } from '../../generator/products/sdk/sdk.ts';
import { emitInMemory, resolveInMemory, targetOf } from '../support/in-memory.ts';

/** What came of a document. */
export interface Made {
  /** None if the document was refused. */
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes packages of documents, unformatted and in memory. One folder on disk serves them all. */
export async function createMaker(): Promise<{
  make(document: unknown, settings: Settings): Promise<Made>;
  /** The command line of a document instead of its SDK. */
  makeCommandLine(document: unknown, settings: Settings): Promise<Made>;
  close(): void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const make = async (document: unknown, settings: Settings, product: Product = sdk): Promise<Made> => {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    const config: TargetConfig = {
      spec: 'openapi.json',
      out: 'out',
      package: { name: 'hostile-sdk' },
      ...settings,
    };
    const diagnostics = new Diagnostics();
    const target = targetOf(config, folder);
    const resolved = await resolveInMemory(target, diagnostics);
    if (resolved === null || diagnostics.hasErrors) return { files: [], diagnostics: diagnostics.all };
    const files = await emitInMemory(target, resolved, diagnostics, 'none', product);
    return { files: diagnostics.hasErrors ? [] : files, diagnostics: diagnostics.all };
  };
  const commandLine = cliProduct({
    ...{ out: 'cli', package: 'hostile-cli', bin: 'hostile' },
    ...{ confirm: true, spelling: 'kebab', templates: [] },
  });
  return {
    make: (document, settings) => make(document, settings),
    makeCommandLine: (document, settings) => make(document, settings, commandLine),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** What the configuration says of names and types. */
export type Settings = Pick<TargetConfig, 'names' | 'types'>;

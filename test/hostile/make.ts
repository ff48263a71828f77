import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../generator/config/from-flags.ts';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics, type Diagnostic } from '../../generator/diagnostics/report.ts';
import { emit, type EmittedFile } from '../../generator/emit/emit.ts';
import { understand } from '../../generator/recipe/understand.ts';
import { printerHere } from '../../generator/print/printer.ts';
import { loadTemplates } from '../../generator/templates/templates.ts';

/** What came of a document. */
export interface Made {
  /** None if the document was refused. */
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes packages of documents, unformatted and in memory. One folder on disk serves them all. */
export async function createMaker(): Promise<{
  make(document: unknown, settings: Settings): Promise<Made>;
  close(): void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const templates = loadTemplates([], new Diagnostics());
  const make = async (document: unknown, settings: Settings): Promise<Made> => {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    const config: TargetConfig = {
      spec: 'openapi.json',
      out: 'out',
      package: { name: 'hostile-sdk' },
      ...settings,
    };
    const diagnostics = new Diagnostics();
    const target = { name: 'hostile', config, origin: commandLine, folder };
    const understood = await understand(target, diagnostics, (_step, work) => Promise.resolve(work()));
    if (understood === null || diagnostics.hasErrors) return { files: [], diagnostics: diagnostics.all };
    const { api, names } = understood;
    const files = await emit({
      api,
      names,
      target: config,
      templates,
      print: (file) => printerHere.print(file, null),
      diagnostics,
    });
    return { files: diagnostics.hasErrors ? [] : files, diagnostics: diagnostics.all };
  };
  return { make, close: () => rmSync(folder, { recursive: true }) };
}

/** What the configuration says of names and types. */
export type Settings = Pick<TargetConfig, 'names' | 'types'>;

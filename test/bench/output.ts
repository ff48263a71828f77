import { existsSync } from 'node:fs';
import { bundle, type BundleSize } from './bundle.ts';
import { compile, type Compilation } from './compile.ts';
import type { Document } from './documents.ts';
import { findOperation } from './find-operation.ts';
import { programs } from './programs.ts';
import { outputFolder, type Results } from './stages.ts';
import { tools } from './tools.ts';

export type Bundled = BundleSize | { readonly problem: string };

/** Compiles what the tools that did not fail have written for a document. */
export function compileOutputs(
  document: Document,
  results: Results,
  runs: number,
): ReadonlyMap<string, Compilation> {
  return compile(new Map(written(document, results)), runs);
}

/** Bundles, for each tool whose output calls operations, a program that calls one. */
export function bundleOutputs(document: Document, results: Results): ReadonlyMap<string, Bundled> {
  const operation = findOperation(document);
  const folders = new Map(written(document, results));
  const sizes = new Map<string, Bundled>();
  for (const [name, write] of programs) {
    const folder = folders.get(writers.get(name) ?? name);
    if (folder === undefined || operation === null) continue;
    const program = write(folder, operation);
    sizes.set(name, program === null ? { problem: 'the operation was not found' } : bundle(program, folder));
  }
  return sizes;
}

/** The tool whose output a program uses, where the program has a name of its own. */
const writers: ReadonlyMap<string, string> = new Map([
  ['sdkwright (class)', 'sdkwright'],
  ['openapi-fetch', 'openapi-typescript'],
]);

function written(document: Document, results: Results): readonly (readonly [string, string])[] {
  return tools
    .filter(({ name }) => !('problem' in (results.get(name) ?? { problem: '' })))
    .map((tool) => [tool.name, outputFolder(tool, document)] as const)
    .filter(([, folder]) => existsSync(folder));
}

import { existsSync } from 'node:fs';
import { bundle, type BundleSize } from './bundle.ts';
import { compile, type Compilation } from './compile.ts';
import type { Document } from './documents.ts';
import { findOperation } from './find-operation.ts';
import { ownPrograms, peerPrograms, type Program } from './programs.ts';
import { outputFolder, type Results } from './stages.ts';
import { allTools, ownTools, type Tool, type Tools } from './tool.ts';

export type Bundled = BundleSize | { readonly problem: string };

/** Compiles the outputs for a document of all tools that did not fail. */
export function compileOutputs(
  tools: readonly Tool[],
  document: Document,
  results: Results,
  runs: number,
): ReadonlyMap<string, Compilation> {
  return compile(written(tools, document, results), runs);
}

/** Bundles a program with one call for each tool whose output can call operations. */
export function bundleOutputs(
  tools: Tools,
  document: Document,
  results: Results,
): ReadonlyMap<string, Bundled> {
  const operation = findOperation(document);
  const folders = written(allTools(tools), document, results);
  const programs: readonly Program[] = [
    ...ownTools(tools).flatMap(({ name }) => ownPrograms(name)),
    ...peerPrograms,
  ];
  const sizes = new Map<string, Bundled>();
  for (const { name, tool, write } of programs) {
    const folder = folders.get(tool);
    if (folder === undefined || operation === null) continue;
    const program = write(folder, operation);
    sizes.set(name, program === null ? { problem: 'the operation was not found' } : bundle(program, folder));
  }
  return sizes;
}

/** The output folders by the tool's name. */
function written(tools: readonly Tool[], document: Document, results: Results): ReadonlyMap<string, string> {
  const folders = tools
    .filter(({ name }) => !('problem' in (results.get(name) ?? { problem: '' })))
    .map((tool) => [tool.name, outputFolder(tool, document)] as const);
  return new Map(folders.filter(([, folder]) => existsSync(folder)));
}

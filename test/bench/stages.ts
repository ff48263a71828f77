import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from './documents.ts';
import { editableCopy } from './edit-operation.ts';
import { measureInTurn, type Candidate, type Result } from './figures.ts';
import { ourProject, work } from './folders.ts';
import { multiply } from './multiply.ts';
import { emptyOurCaches, sdkwright, tools, type Tool } from './tools.ts';

export type Results = ReadonlyMap<string, Result>;

/** Makes the project that our generator runs in: a folder with packages installed, as far as the generator can tell. */
export function makeOurProject(): void {
  mkdirSync(join(ourProject, 'node_modules'), { recursive: true });
  writeFileSync(join(ourProject, 'package.json'), '{ "name": "project", "private": true }\n');
}

/** Where a tool's code for a document goes. */
export function outputFolder(tool: Tool, document: Document): string {
  return join(
    tool === sdkwright ? ourProject : join(work, 'peers'),
    document.name,
    tool.name.replace(/^.*\//, ''),
  );
}

/** Every tool generates code for a document that it has not seen, into an empty folder. */
export function cold(document: Document, runs: number): Promise<Results> {
  return measureInTurn(
    tools.map((tool) => fresh(tool.name, tool, document)),
    runs,
  );
}

/** Our generator runs again: nothing has changed, or one operation has. To other generators these are runs like the first. */
export async function again(document: Document, runs: number): Promise<Results> {
  const unchanged = fresh('nothing changed', sdkwright, document);
  await measureInTurn([unchanged], 1);
  const results = await measureInTurn([{ ...unchanged, prepare: () => undefined }], runs);
  const copy = editableCopy(document);
  if (copy === null) return results;
  const edited = fresh('one operation edited', sdkwright, copy.document);
  copy.edit(false);
  await measureInTurn([edited], 1);
  // The first run makes the edit, the second takes it back, and so on: each meets what the one before left.
  const edits = { ...edited, prepare: (run: number) => copy.edit(run % 2 === 0) };
  return new Map([...results, ...(await measureInTurn([edits], runs))]);
}

/** Every tool on documents of growing size, by factor. A document of several files is not multiplied: the map is empty. */
export async function growth(
  document: Document,
  factors: readonly number[],
  runs: number,
): Promise<ReadonlyMap<number, Results>> {
  const results = new Map<number, Results>();
  if (document.files.length > 1) return results;
  for (const factor of factors) results.set(factor, await cold(multiply(document, factor), runs));
  return results;
}

function fresh(name: string, tool: Tool, document: Document): Candidate {
  const out = outputFolder(tool, document);
  return {
    name,
    prepare: () => {
      if (tool === sdkwright) emptyOurCaches();
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out, { recursive: true });
    },
    command: () => tool.command(document.file, out),
  };
}

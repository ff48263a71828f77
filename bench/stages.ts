import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from './documents.ts';
import { editableCopy } from './edit-operation.ts';
import { measureInTurn, type Candidate, type Result } from './figures.ts';
import { multiply } from './multiply.ts';
import { emptyCaches, isOwn } from './own-tool.ts';
import type { OwnTool, Tool } from './tool.ts';

/** By the tool's name. */
export type Results = ReadonlyMap<string, Result>;

/** The folder of a tool's output for a document. */
export function outputFolder(tool: Tool, document: Document): string {
  return join(tool.outputs, document.name, tool.name.replace(/^.*\//, '').replaceAll(' ', '-'));
}

/** Each tool generates code for a document without a cache, into an empty folder. */
export function cold(tools: readonly Tool[], document: Document, runs: number): Promise<Results> {
  return measureInTurn(
    tools.map((tool) => fresh(tool, document)),
    runs,
  );
}

/**
 * Our generator runs again without changes. Other generators have no cache, so such a run is like the first.
 */
export async function again(tools: readonly OwnTool[], document: Document, runs: number): Promise<Results> {
  await cold(tools, document, 1);
  return measureInTurn(
    tools.map((tool) => ({ ...fresh(tool, document), prepare: () => undefined })),
    runs,
  );
}

/** Our generator runs again after an edit of one operation. Empty if there is none to edit. */
export async function edited(tools: readonly OwnTool[], document: Document, runs: number): Promise<Results> {
  const copy = editableCopy(document);
  if (copy === null) return new Map();
  copy.edit(false);
  await cold(tools, copy.document, 1);
  // The first run makes the edit, the second reverts it, and so on. Each run finds the output of the run
  // before.
  const prepare = (run: number): void => copy.edit(run % 2 === 0);
  return measureInTurn(
    tools.map((tool) => ({ ...fresh(tool, copy.document), prepare })),
    runs,
  );
}

/**
 * All tools on documents of growing size, by factor. A document of several files is not multiplied: the map
 * is empty.
 */
export async function growth(
  tools: readonly Tool[],
  document: Document,
  factors: readonly number[],
  runs: number,
): Promise<ReadonlyMap<number, Results>> {
  const results = new Map<number, Results>();
  if (document.files.length > 1) return results;
  for (const factor of factors) results.set(factor, await cold(tools, multiply(document, factor), runs));
  return results;
}

function fresh(tool: Tool, document: Document): Candidate {
  const out = outputFolder(tool, document);
  return {
    name: tool.name,
    prepare: () => {
      if (isOwn(tool)) emptyCaches(tool);
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out, { recursive: true });
    },
    command: () => tool.command(document.file, out),
  };
}

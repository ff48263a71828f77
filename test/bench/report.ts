import type { Compilation } from './compile.ts';
import type { Document } from './documents.ts';
import { bundleOutputs, compileOutputs, type Bundled } from './output.ts';
import { again, cold, growth, type Results } from './stages.ts';
import { tools, versionOf } from './tools.ts';
import { watching } from './watching.ts';

/** Everything that was measured. */
export interface Report {
  readonly node: string;
  readonly runs: number;
  readonly tools: readonly { readonly name: string; readonly version: string; readonly note: string }[];
  readonly documents: readonly DocumentReport[];
}

export interface DocumentReport {
  readonly name: string;
  readonly bytes: number;
  readonly files: number;
  /** By tool. */
  readonly cold: Results;
  /** By what has changed since the run before. */
  readonly again: Results;
  /** Milliseconds to follow an edit with --watch; null if there is nothing to edit. */
  readonly watchingMs: number | null;
  /** By factor; empty if the document was not multiplied. */
  readonly growth: ReadonlyMap<number, Results>;
  /** By tool. */
  readonly compilations: ReadonlyMap<string, Compilation>;
  /** By program. */
  readonly bundles: ReadonlyMap<string, Bundled>;
}

export interface Plan {
  readonly runs: number;
  /** How many times as large documents grow; empty to leave growth out. */
  readonly factors: readonly number[];
  /** Whom to tell what is being measured. */
  readonly progress: (text: string) => void;
}

/** Measures all tools on documents, one document after the other. */
export async function report(documents: readonly Document[], plan: Plan): Promise<Report> {
  const reports: DocumentReport[] = [];
  for (const document of documents) reports.push(await reportOn(document, plan));
  return {
    node: process.version,
    runs: plan.runs,
    tools: tools.map((tool) => ({ name: tool.name, version: versionOf(tool), note: tool.note })),
    documents: reports,
  };
}

async function reportOn(document: Document, { runs, factors, progress }: Plan): Promise<DocumentReport> {
  const { name, bytes, files } = document;
  progress(`${name}: cold`);
  const first = await cold(document, runs);
  progress(`${name}: again`);
  const second = await again(document, runs);
  progress(`${name}: watching`);
  const watchingMs = await watching(document, runs);
  progress(`${name}: growth`);
  const grown = await growth(document, factors, runs);
  progress(`${name}: compiling and bundling`);
  return {
    name,
    bytes,
    files: files.length,
    cold: first,
    again: second,
    watchingMs,
    growth: grown,
    compilations: compileOutputs(document, first, runs),
    bundles: bundleOutputs(document, first),
  };
}

/** The report as JSON: maps as objects. */
export function toJson(value: Report): string {
  return JSON.stringify(
    value,
    (_, entry: unknown) => (entry instanceof Map ? Object.fromEntries(entry) : entry),
    2,
  );
}

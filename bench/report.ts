import type { Compilation } from './compile.ts';
import type { Document } from './documents.ts';
import { bundleOutputs, compileOutputs, type Bundled } from './output.ts';
import { makeProject } from './own-tool.ts';
import { again, cold, edited, growth, type Results } from './stages.ts';
import { allTools, ownTools, type Tools } from './tool.ts';
import { watching } from './watching.ts';

/** All results. */
export interface Report {
  readonly node: string;
  readonly runs: number;
  readonly tools: readonly { readonly name: string; readonly version: string; readonly note: string }[];
  /** Name of the earlier commit that was measured too; null without one. */
  readonly baseline: string | null;
  readonly documents: readonly DocumentReport[];
}

/** The results for one document. All maps except `growth` are by the tool's name. */
export interface DocumentReport {
  readonly name: string;
  readonly bytes: number;
  readonly files: number;
  readonly cold: Results;
  /** Our builds, without a change since the run before. */
  readonly again: Results;
  /** Our builds, with one operation edited since the run before; empty if there is none to edit. */
  readonly edited: Results;
  /** Milliseconds that our builds with --watch need to follow an edit; empty if there is none to edit. */
  readonly watching: ReadonlyMap<string, number>;
  /** By factor; empty if the document was not multiplied. */
  readonly growth: ReadonlyMap<number, Results>;
  readonly compilations: ReadonlyMap<string, Compilation>;
  /** By program. */
  readonly bundles: ReadonlyMap<string, Bundled>;
}

export interface Plan {
  readonly tools: Tools;
  readonly runs: number;
  /** Factors by which documents are multiplied; empty to skip growth. */
  readonly factors: readonly number[];
  /** Called with a text about the current measurement. */
  readonly progress: (text: string) => void;
}

/** Measures all tools on one document after the other. */
export async function report(documents: readonly Document[], plan: Plan): Promise<Report> {
  ownTools(plan.tools).forEach(makeProject);
  const reports: DocumentReport[] = [];
  for (const document of documents) reports.push(await reportOn(document, plan));
  return {
    node: process.version,
    runs: plan.runs,
    tools: allTools(plan.tools).map((tool) => ({
      name: tool.name,
      version: tool.version(),
      note: tool.note,
    })),
    baseline: plan.tools.baseline?.name ?? null,
    documents: reports,
  };
}

async function reportOn(document: Document, plan: Plan): Promise<DocumentReport> {
  const { name, bytes, files } = document;
  const { runs, factors } = plan;
  const [all, own] = [allTools(plan.tools), ownTools(plan.tools)];
  const stage = (text: string): void => plan.progress(`${name}: ${text}`);
  stage('cold');
  const first = await cold(all, document, runs);
  stage('again');
  const second = await again(own, document, runs);
  stage('edited');
  const third = await edited(own, document, runs);
  stage('watching');
  const followed = await watching(own, document, runs);
  stage('growth');
  const grown = await growth(all, document, factors, runs);
  stage('compiling and bundling');
  return {
    name,
    bytes,
    files: files.length,
    cold: first,
    again: second,
    edited: third,
    watching: followed,
    growth: grown,
    compilations: compileOutputs(all, document, first, runs),
    bundles: bundleOutputs(plan.tools, document, first),
  };
}

/** The report as JSON. Maps become objects. */
export function toJson(value: Report): string {
  return JSON.stringify(
    value,
    (_, entry: unknown): unknown => (entry instanceof Map ? Object.fromEntries(entry) : entry),
    2,
  );
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { compile } from './compile.ts';
import { Worker, type WorkerLimits } from './crew.ts';
import type { CorpusDocument } from './documents.ts';
import type { Task } from './messages.ts';
import { judge, type Outcome } from './outcome.ts';

export interface RunOptions {
  /** Documents generated at the same time. */
  readonly jobs: number;
  readonly limits: WorkerLimits;
  readonly format: Task['format'];
  readonly lenient: boolean;
  /** Folders that references may reach. */
  readonly references: readonly string[];
  /** Where the packages stay; null to remove them. */
  readonly keep: string | null;
}

/** A document of this size gets a process of its own, so that its memory can be told. */
const largeBytes = 500_000;

/** Packages are compiled together up to this size, since most of a run is spent on the standard library. */
const batchBytes = 12_000_000;

interface Package {
  readonly path: string;
  readonly outcome: Outcome;
}

/** Generates and compiles each document, and tells of each when it is done. */
export async function runCorpus(
  documents: readonly CorpusDocument[],
  options: RunOptions,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'corpus-'));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const queue = documents.map((document, index) => ({ document, out: join(folder, `package-${index}`) }));
  const batches = new Batches(async (packages) => {
    const errors = await compile(packages.map(({ path }) => path));
    for (const { path, outcome } of packages) {
      tell({ ...outcome, compileErrors: errors.get(basename(path)) ?? [] });
      if (options.keep === null) rmSync(path, { recursive: true });
    }
  });
  const work = async (): Promise<void> => {
    const worker = new Worker(options.limits);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { document, out } = next;
      const outcome = await generate(worker, document, { ...options, spec: document.file, out, folder });
      if (outcome.verdict === 'generated') await batches.add({ path: out, outcome });
      else tell(outcome);
    }
    worker.retire();
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  await batches.flush();
  if (options.keep === null) rmSync(folder, { recursive: true });
}

async function generate(worker: Worker, document: CorpusDocument, task: Task): Promise<Outcome> {
  const { spec, out, folder, references, format, lenient } = task;
  const isLarge = document.bytes > largeBytes;
  if (isLarge) worker.retire();
  const ending = await worker.run({ spec, out, folder, references, format, lenient });
  if (isLarge) worker.retire();
  return judge(document, ending, sizeOf(out));
}

/** Collects packages until there are enough for a run of the compiler. One run at a time. */
class Batches {
  readonly #compile: (packages: readonly Package[]) => Promise<void>;
  #waiting: Package[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(compile: (packages: readonly Package[]) => Promise<void>) {
    this.#compile = compile;
  }

  async add(made: Package): Promise<void> {
    this.#waiting.push(made);
    const bytes = this.#waiting.reduce((sum, { outcome }) => sum + outcome.bytes, 0);
    if (bytes >= batchBytes) await this.flush();
  }

  async flush(): Promise<void> {
    const packages = this.#waiting;
    this.#waiting = [];
    this.#running = this.#running.then(() => this.#compile(packages));
    await this.#running;
  }
}

function sizeOf(folder: string): number {
  const files = statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  return files
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

import { statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import picomatch from 'picomatch';
import { findDocuments } from './documents.ts';
import { isRight, type Outcome } from './outcome.ts';
import { head, row, summary } from './report.ts';
import { runCorpus } from './run.ts';

interface Flags {
  readonly root?: string;
  readonly only?: string;
  readonly jobs: number;
  readonly limit: number;
  readonly memory: number;
  readonly format: boolean;
  readonly lenient: boolean;
  readonly keep?: string;
  readonly json?: string;
}

const program = new Command('corpus')
  .description('Generates a package from each document of a corpus and compiles it under every strict flag.')
  .argument('<source>', 'folder to look for documents in, or a list of them')
  .option('--root <folder>', 'folder that the paths of a list are relative to (default: its own)')
  .option('--only <glob>', 'documents whose path matches')
  .option('--jobs <n>', 'documents at the same time', Number, availableParallelism())
  .option('--limit <seconds>', 'time for one document', Number, 60)
  .option('--memory <MB>', 'heap for one document', Number, 1500)
  .option('--format', 'format the packages', false)
  .option('--lenient', 'take errors that a package can be made in spite of for warnings', false)
  .option('--keep <folder>', 'keep the packages there')
  .option('--json <file>', 'write everything that was found')
  .action((source: string, flags: Flags) => main(source, flags));

async function main(source: string, flags: Flags): Promise<void> {
  const root = resolve(flags.root ?? (statSync(source).isDirectory() ? source : dirname(source)));
  const matches = flags.only === undefined ? () => true : picomatch(flags.only, { dot: true });
  const documents = findDocuments(source, root).filter(({ name }) => matches(name));
  const from = performance.now();
  const outcomes: Outcome[] = [];
  console.log(head);
  const options = {
    jobs: flags.jobs,
    limits: { seconds: flags.limit, heapBytes: flags.memory * 2 ** 20 },
    format: flags.format ? 'prettier' : 'none',
    lenient: flags.lenient,
    references: [...new Set(documents.map(({ file }) => dirname(file))), root],
    keep: flags.keep === undefined ? null : resolve(flags.keep),
  } as const;
  await runCorpus(documents, options, (outcome) => {
    outcomes.push(outcome);
    console.log(row(outcome));
  });
  console.log(summary(outcomes, (performance.now() - from) / 1000));
  if (flags.json !== undefined) writeFileSync(flags.json, JSON.stringify(outcomes, null, 1));
  process.exitCode = outcomes.every(isRight) ? 0 : 1;
}

await program.parseAsync();

import { Command, InvalidArgumentError } from 'commander';

/** The arguments of `npm run bench`. */
export interface Arguments {
  /** Files and folders of documents; empty for the committed one. */
  readonly documents: readonly string[];
  readonly runs: number;
  /** Factors by which documents are multiplied; empty to skip growth. */
  readonly factors: readonly number[];
  /** An earlier commit to measure too; null without one. */
  readonly baseline: string | null;
  readonly isAlone: boolean;
  readonly isJson: boolean;
}

interface Options {
  readonly runs: number;
  readonly growth: readonly number[];
  readonly baseline?: string;
  readonly alone: boolean;
  readonly json: boolean;
}

/** Parses the arguments. Prints help or errors, and then ends the process. */
export function readArguments(args: readonly string[]): Arguments {
  const command = new Command('npm run bench --')
    .description('Measures this generator, and others, on OpenAPI documents.')
    .argument(
      '[documents...]',
      'files, or folders for every document below them (default: spec/openapi.json)',
    )
    .option('--runs <n>', 'runs of each command; the figures are medians', count, 5)
    .option('--growth <factors>', 'times that each document is multiplied, or none', counts, [1, 2, 4, 8])
    .option('--baseline <commit>', 'measure this commit of ours too: a hash, a branch or a tag')
    .option('--alone', 'leave the other generators out', false)
    .option('--json', 'print JSON', false)
    .parse(args, { from: 'user' });
  const { runs, growth, baseline = null, alone, json } = command.opts<Options>();
  return { documents: command.args, runs, factors: growth, baseline, isAlone: alone, isJson: json };
}

function counts(text: string): readonly number[] {
  return text === 'none' ? [] : text.split(',').map(count);
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return value;
}

import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installed, ourProject, root } from './folders.ts';
import type { Command } from './measure.ts';

/** A generator under measurement. */
export interface Tool {
  readonly name: string;
  /** What it writes, and what is done to it, as the tables tell. */
  readonly note: string;
  /** The command that generates code for the document at `spec` into the folder `out`. */
  command(spec: string, out: string): Command;
}

const ours: Tool = {
  name: 'sdkwright',
  note: 'types and functions, validated, formatted',
  command: (spec, out) => ({
    args: [join(root, 'dist/cli.js'), 'generate', '--spec', spec, '--out', out],
    cwd: ourProject,
    env: { NODE_COMPILE_CACHE: join(ourProject, 'compiled') },
  }),
};

const peers: readonly Tool[] = [
  {
    name: '@hey-api/openapi-ts',
    note: 'types and functions, not formatted',
    command: (spec, out) =>
      script('@hey-api/openapi-ts/bin/run.js', out, ['-i', spec, '-o', out, '--no-log-file']),
  },
  {
    name: 'orval',
    note: 'types and functions (client: fetch), not formatted',
    command: (spec, out) =>
      script('orval/dist/bin/orval.mjs', out, [
        '--input',
        spec,
        '--output',
        join(out, 'api.ts'),
        '--client',
        'fetch',
      ]),
  },
  {
    name: 'oazapfts',
    note: 'types and functions, not formatted',
    command: (spec, out) => script('oazapfts/dist/cli.js', out, [spec, join(out, 'api.ts')]),
  },
  {
    name: 'openapi-typescript-codegen',
    note: 'types and functions, not formatted',
    command: (spec, out) =>
      script('openapi-typescript-codegen/bin/index.js', out, ['--input', spec, '--output', out]),
  },
  {
    name: 'openapi-typescript',
    note: 'types only, not formatted',
    command: (spec, out) =>
      script('openapi-typescript/bin/cli.js', out, [spec, '--output', join(out, 'schema.ts')]),
  },
];

/** All generators, ours first. */
export const tools: readonly Tool[] = [ours, ...peers];

/** Our generator. */
export const sdkwright = ours;

/** Forgets all that our generator keeps between runs: formatted text, verdicts, its note of the last run, compiled code. */
export function emptyOurCaches(): void {
  rmSync(join(ourProject, 'node_modules/.cache'), { recursive: true, force: true });
  rmSync(join(ourProject, 'compiled'), { recursive: true, force: true });
}

/** The version of a tool that is measured. */
export function versionOf({ name }: Tool): string {
  const file = name === ours.name ? join(root, 'package.json') : join(installed, name, 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/** Runs in the folder above the output: one tool refuses to write anywhere else. */
function script(path: string, out: string, args: readonly string[]): Command {
  return { args: [join(installed, path), ...args], cwd: dirname(out) };
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installed, work } from './folders.ts';
import type { Tool } from './tool.ts';

/** Other generators. */
export const peers: readonly Tool[] = [
  peer('@hey-api/openapi-ts', 'types and functions, not formatted', 'bin/run.js', (spec, out) => [
    ...['-i', spec],
    ...['-o', out],
    '--no-log-file',
  ]),
  peer('orval', 'types and functions (client: fetch), not formatted', 'dist/bin/orval.mjs', (spec, out) => [
    ...['--input', spec],
    ...['--output', join(out, 'api.ts')],
    ...['--client', 'fetch'],
  ]),
  peer('oazapfts', 'types and functions, not formatted', 'dist/cli.js', (spec, out) => [
    spec,
    join(out, 'api.ts'),
  ]),
  peer('openapi-typescript-codegen', 'types and functions, not formatted', 'bin/index.js', (spec, out) => [
    '--input',
    spec,
    '--output',
    out,
  ]),
  peer('openapi-typescript', 'types only, not formatted', 'bin/cli.js', (spec, out) => [
    spec,
    ...['--output', join(out, 'schema.ts')],
  ]),
];

/** Runs in the parent folder of the output, because one tool refuses to write anywhere else. */
function peer(
  name: string,
  note: string,
  script: string,
  args: (spec: string, out: string) => readonly string[],
): Tool {
  const folder = join(installed, name);
  return {
    name,
    note,
    outputs: join(work, 'peers'),
    version: () => versionIn(folder),
    command: (spec, out) => ({ args: [join(folder, script), ...args(spec, out)], cwd: dirname(out) }),
  };
}

/** The version of the package in a folder. */
export function versionIn(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return version;
}

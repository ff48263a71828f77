import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installed } from './folders.ts';

/** Sizes of a bundled program in bytes: minified, and minified and gzipped. */
export interface BundleSize {
  readonly minified: number;
  readonly gzipped: number;
}

/** Bundles a TypeScript program as if it were in a folder. */
export function bundle(program: string, folder: string): BundleSize | { readonly problem: string } {
  const entry = join(folder, 'bench-program.ts');
  const output = join(folder, 'bench-program.bundle.js');
  writeFileSync(entry, program);
  const { status, stderr } = spawnSync(
    join(installed, 'esbuild/bin/esbuild'),
    [
      entry,
      '--bundle',
      '--minify',
      '--format=esm',
      '--platform=browser',
      '--target=es2022',
      `--outfile=${output}`,
      '--log-level=error',
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0 || !existsSync(output))
    return { problem: stderr.trim().split('\n')[0] ?? 'esbuild failed' };
  const code = readFileSync(output);
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './figures.ts';
import { root } from './folders.ts';

/** The result of compiling the TypeScript in a folder. */
export interface Compilation {
  /** Bytes of TypeScript. */
  readonly bytes: number;
  readonly files: number;
  /** Milliseconds that the native compiler needs to check it. */
  readonly wallMs: number;
  readonly errors: number;
}

/** The same settings for all outputs: strict, as in a new project. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/**
 * Compiles the code in folders (by the name of the tool that wrote it), one after the other, for a number of
 * rounds.
 */
export function compile(
  folders: ReadonlyMap<string, string>,
  runs: number,
): ReadonlyMap<string, Compilation> {
  const times = new Map<string, number[]>();
  const errors = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    for (const [name, folder] of folders) {
      const checked = check(folder);
      times.set(name, [...(times.get(name) ?? []), checked.wallMs]);
      errors.set(name, checked.errors);
    }
  }
  return new Map(
    [...folders].map(([name, folder]) => [
      name,
      { ...sizeOf(folder), wallMs: median(times.get(name) ?? []), errors: errors.get(name) ?? 0 },
    ]),
  );
}

function check(folder: string): Pick<Compilation, 'wallMs' | 'errors'> {
  const project = join(folder, 'tsconfig.bench.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const start = performance.now();
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wallMs = performance.now() - start;
  return { wallMs, errors: stdout.match(/error TS\d+/g)?.length ?? 0 };
}

function sizeOf(folder: string): Pick<Compilation, 'bytes' | 'files'> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

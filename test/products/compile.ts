import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EmittedFile } from '../../generator/products/kept-files.ts';
import { compilerOutput } from '../support/compiler.ts';

/** Compiles a package with its own strict settings and gives what the compiler says: an empty string if all is well. */
export function compile(files: readonly EmittedFile[], extra: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sdkwright-'));
  try {
    for (const { path, text } of files) put(join(folder, path), text);
    for (const [path, text] of Object.entries(extra)) put(join(folder, path), text);
    return compilerOutput(folder, '--noEmit');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

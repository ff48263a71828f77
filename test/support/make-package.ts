import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { compilerOutput } from './compiler.ts';
import { repository } from './folders.ts';
import { emitInMemory, resolveInMemory, targetOf } from './in-memory.ts';

/**
 * Generates a package, compiles it under its own strict settings together with a module that uses it, and gives what that module
 * exports. The module is next to `index.ts` and can import what the repository has installed. A finding of the compiler fails the
 * test.
 */
export async function makePackage(
  document: string,
  user: string,
  own: Partial<TargetConfig> = {},
): Promise<Readonly<Record<string, (...all: unknown[]) => Promise<unknown>>>> {
  const folder = mkdtempSync(join(tmpdir(), 'made-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'openapi.yaml'), document);
  const diagnostics = new Diagnostics();
  const target = targetOf({ spec: 'openapi.yaml', out: 'out', package: { name: 'made' }, ...own }, folder);
  const resolved = await resolveInMemory(target, diagnostics);
  if (resolved === null) throw new Error('The document cannot be read.');
  const files = await emitInMemory(target, resolved, diagnostics);
  for (const { path, text } of [...files, { path: 'src/user.ts', text: user }]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  expect(compilerOutput(folder)).toBe('');
  return import(/* @vite-ignore */ pathToFileURL(join(folder, 'dist/user.js')).href);
}

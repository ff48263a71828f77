import { lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputPackage } from '../../generator/output/write.ts';

/** A package with these files, by path. */
export function packageOf(files: Readonly<Record<string, string>>, spec = 'spec-1'): OutputPackage {
  return {
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    provenance: { generator: '1.2.3', tools: {}, views: 1, spec, templates: [] },
    surface: `${JSON.stringify({ of: spec })}\n`,
  };
}

/** Every file below `folder`, by path, sorted. */
export function readTree(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = entries.filter((path) => lstatSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The tree without the generator's own files. */
export function readPackage(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(readTree(folder)).filter(([path]) => !path.startsWith('.sdkwright/')),
  );
}

/** Puts a file where a test wants one. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

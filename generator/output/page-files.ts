import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFile } from '../installation.ts';
import { readIfPresent } from './disk.ts';
import { writeAtomic } from './write-atomic.ts';

/**
 * The files that a page loads: its document and its renderer. Both can be created again, so they are not part
 * of the package.
 */
export const pageFiles = { document: 'openapi.json', renderer: 'renderer.js' } as const;

/** Whether all files that a page loads are next to it. */
export function hasPageFiles(folder: string): boolean {
  return Object.values(pageFiles).every((name) => existsSync(join(folder, name)));
}

/** Writes the files that a page loads next to it. Files that are up to date stay unchanged. */
export async function writePageFiles(folder: string, document: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await put(join(folder, pageFiles.document), document);
  await put(join(folder, pageFiles.renderer), readFileSync(rendererFile(), 'utf8'));
}

async function put(file: string, text: string): Promise<void> {
  if (readIfPresent(file) !== text) await writeAtomic(file, text);
}

/** RapiDoc's bundle for browsers, which `bundle.mjs` copies to `dist`. */
function rendererFile(): string {
  const built = ownFile('dist/renderer.js');
  return existsSync(built) ? built : ownFile('node_modules/rapidoc/dist/rapidoc-min.js');
}

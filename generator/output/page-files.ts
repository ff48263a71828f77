import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ownFile } from '../installation.ts';
import { readIfPresent } from './disk.ts';

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
export function writePageFiles(folder: string, document: string): void {
  mkdirSync(folder, { recursive: true });
  put(join(folder, pageFiles.document), document);
  put(join(folder, pageFiles.renderer), readFileSync(rendererFile(), 'utf8'));
}

function put(file: string, text: string): void {
  if (readIfPresent(file) !== text) writeFileAtomic.sync(file, text);
}

/** RapiDoc's bundle for browsers, which `bundle.mjs` copies to `dist`. */
function rendererFile(): string {
  const built = ownFile('dist/renderer.js');
  return existsSync(built) ? built : ownFile('node_modules/rapidoc/dist/rapidoc-min.js');
}

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ownFile } from '../installation.ts';
import { readIfPresent } from './disk.ts';

/** What a page loads: the document that it shows, and what shows it. Both can be made again, so they are not part of the package. */
export const pageFiles = { document: 'openapi.json', renderer: 'renderer.js' } as const;

/** Whether all that a page loads lies next to it. */
export function hasPageFiles(folder: string): boolean {
  return Object.values(pageFiles).every((name) => existsSync(join(folder, name)));
}

/** Puts what a page loads next to it. Files that are right already are left alone. */
export function putPageFiles(folder: string, document: string): void {
  mkdirSync(folder, { recursive: true });
  put(join(folder, pageFiles.document), document);
  put(join(folder, pageFiles.renderer), readFileSync(rendererFile(), 'utf8'));
}

function put(file: string, text: string): void {
  if (readIfPresent(file) !== text) writeFileAtomic.sync(file, text);
}

/** RapiDoc's bundle for browsers: `bundle.mjs` puts it into `dist`. */
function rendererFile(): string {
  const built = ownFile('dist/renderer.js');
  return existsSync(built) ? built : ownFile('node_modules/rapidoc/dist/rapidoc-min.js');
}

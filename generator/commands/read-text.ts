import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadText } from '../diagnostics/locate/locate.ts';

/**
 * Reads files by their names in diagnostics, which are relative to the working directory. Remote documents
 * are not read again.
 */
export function readTextFrom(cwd: string): ReadText {
  return (file) => {
    if (/^[a-z][a-z+.-]+:\/\//i.test(file)) return null;
    try {
      return readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '');
    } catch {
      return null;
    }
  };
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A document to generate from. */
export interface CorpusDocument {
  /** Its path, as the table shows it. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
}

/**
 * The documents of a corpus, by name.
 *
 * @param source - a folder, whose OpenAPI and Swagger root documents are found; or a list: a file with a path a line, or
 *   with tab-separated columns one of which is headed `path`
 * @param base - the folder that the paths of a list are relative to; null for the folder of the list
 */
export function findDocuments(source: string, base: string | null): readonly CorpusDocument[] {
  const isFolder = statSync(source).isDirectory();
  const folder = resolve(base ?? (isFolder ? source : dirname(source)));
  const files = isFolder ? rootsUnder(folder) : listedIn(source).map((path) => resolve(folder, path));
  return files
    .map((file) => ({ name: relative(folder, file), file, bytes: statSync(file).size }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function listedIn(list: string): readonly string[] {
  const rows = readFileSync(list, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
  const column = rows[0]?.indexOf('path') ?? -1;
  const paths = column === -1 ? rows.map(([path]) => path) : rows.slice(1).map((row) => row[column]);
  return paths.filter((path): path is string => path !== undefined && path !== '');
}

function rootsUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|\.git)$/.test(entry.name) ? [] : rootsUnder(path);
    return entry.isFile() && /\.(json|ya?ml)$/i.test(entry.name) && isRoot(path) ? [path] : [];
  });
}

/** Whether a file says which version of OpenAPI or Swagger it follows. */
function isRoot(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (/^["']?(openapi|swagger)["']?\s*:/m.test(text)) return true;
  if (!/^\s*\{/.test(text) || !/"(openapi|swagger)"/.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && ('openapi' in value || 'swagger' in value);
  } catch {
    return false;
  }
}

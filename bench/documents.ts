import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, parse, relative, resolve, sep } from 'node:path';
import { root, work } from './folders.ts';

/** An OpenAPI document to measure: a copy, with the files that it refers to. */
export interface Document {
  readonly name: string;
  /** Absolute path of its main file. */
  readonly file: string;
  /** Absolute paths of all its files, the main one first. */
  readonly files: readonly string[];
  /** Size of all its files together. */
  readonly bytes: number;
}

/** Copies the documents of the arguments: files, or folders with documents. Default: the committed one. */
export function copyDocuments(paths: readonly string[]): readonly Document[] {
  const found = paths.length === 0 ? [join(root, 'spec/openapi.json')] : paths.flatMap(documentsAt);
  const named = new Map<string, string>();
  for (const file of found) named.set(freeName(file, named), file);
  return [...named].map(([name, file]) => copyDocument(name, file, 'original'));
}

/** Copies a document into a folder of its own. Its files keep their relative paths. */
export function copyDocument(name: string, main: string, variant: string): Document {
  const files = [...withReferences(resolve(main))];
  const common = files.map(dirname).reduce(commonFolder);
  const folder = join(work, 'documents', name, variant);
  const placeOf = (file: string): string => join(folder, relative(common, file));
  for (const file of files) {
    mkdirSync(dirname(placeOf(file)), { recursive: true });
    writeFileSync(placeOf(file), readFileSync(file));
  }
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { name, file: placeOf(resolve(main)), files: files.map(placeOf), bytes };
}

function documentsAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((entry) => join(path, entry))
    .filter((file) => /\.(json|ya?ml)$/.test(file) && statSync(file).isFile())
    .filter((file) =>
      /^(\s*\{\s*"(openapi|swagger)"|\s*(openapi|swagger)\s*:)/m.test(readFileSync(file, 'utf8')),
    )
    .toSorted();
}

/** A document and all files that it refers to, directly or indirectly. */
function withReferences(main: string): ReadonlySet<string> {
  const files = new Set([main]);
  for (const file of files) {
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /["']?\$ref["']?:\s*["']?([^"'#\s,}]+)/g,
    )) {
      const path = resolve(dirname(file), decodeURI(target));
      if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) files.add(path);
    }
  }
  return files;
}

function commonFolder(a: string, b: string): string {
  const [left, right] = [a.split(sep), b.split(sep)];
  const end = left.findIndex((segment, index) => segment !== right[index]);
  return end === -1 ? a : left.slice(0, end).join(sep) || parse(a).root;
}

/** A short unique name for a document: that of its file, with names of its folders in front if necessary. */
function freeName(file: string, taken: ReadonlyMap<string, string>): string {
  let folder = dirname(resolve(file));
  let name = basename(file, extname(file));
  while (taken.has(name) && basename(folder) !== '') {
    name = `${basename(folder)}-${name}`;
    folder = dirname(folder);
  }
  return name;
}

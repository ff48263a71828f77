import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from './documents.ts';
import { isObject, readDocument, writeDocument, type Json } from './document-file.ts';
import { work } from './folders.ts';

/** A document of one file that has every path, component and tag `times` times, with different names. */
export function multiply(document: Document, times: number): Document {
  const root = readDocument(document.file);
  const copies = Array.from({ length: times }, (_, index) => copyOf(root, index));
  const whole: Json = {
    ...root,
    paths: Object.assign({}, ...copies.map(({ paths }) => paths)),
    components: mergeComponents(copies.map(({ components }) => components)),
    ...(Array.isArray(root['tags']) && { tags: copies.flatMap(({ tags }) => tags) }),
  };
  const name = `${document.name}-x${times}`;
  const file = join(work, 'documents', name, 'openapi.json');
  mkdirSync(dirname(file), { recursive: true });
  writeDocument(file, whole);
  return { name, file, files: [file], bytes: statSync(file).size };
}

interface Copy {
  readonly paths: Json;
  readonly components: Json;
  readonly tags: readonly unknown[];
}

function copyOf(root: Json, index: number): Copy {
  const suffix = index === 0 ? '' : `Copy${index}`;
  const { paths, components, tags } = renamed({ paths: {}, components: {}, tags: [], ...root }, suffix);
  return {
    paths: renameKeys(paths, (path) => (index === 0 ? path : `/copy-${index}${path}`)),
    components: Object.fromEntries(
      Object.entries(isObject(components) ? components : {}).map(([kind, entries]) => [
        kind,
        kind === 'securitySchemes' ? entries : renameKeys(entries, (name) => name + suffix),
      ]),
    ),
    tags: Array.isArray(tags) ? tags : [],
  };
}

/**
 * A copy with all references, operationIds and tags renamed like the components, operations and tags of the
 * copy.
 */
function renamed(value: Json, suffix: string): Json {
  const text = JSON.stringify(value, (key, entry: unknown) => {
    if (key === '$ref' && typeof entry === 'string')
      return entry.replace(/^(#\/components\/[^/]+\/[^/]+)/, `$1${suffix}`);
    if (key === 'operationId' && typeof entry === 'string') return entry + suffix;
    if (key === 'mapping' && isObject(entry))
      return Object.fromEntries(
        Object.entries(entry).map(([name, target]) => [name, `${String(target)}${suffix}`]),
      );
    if (key === 'tags' && Array.isArray(entry)) return entry.map((tag) => renamedTag(tag, suffix));
    return entry;
  });
  return JSON.parse(text);
}

function renamedTag(tag: unknown, suffix: string): unknown {
  if (typeof tag === 'string') return tag + suffix;
  return isObject(tag) && typeof tag['name'] === 'string' ? { ...tag, name: tag['name'] + suffix } : tag;
}

function renameKeys(value: unknown, rename: (key: string) => string): Json {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([key, entry]) => [rename(key), entry]),
  );
}

function mergeComponents(copies: readonly Json[]): Json {
  const merged: Json = {};
  for (const copy of copies) {
    for (const [kind, entries] of Object.entries(copy))
      merged[kind] = Object.assign({}, merged[kind], entries);
  }
  return merged;
}

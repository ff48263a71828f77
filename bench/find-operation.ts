import { dirname, resolve } from 'node:path';
import type { Document } from './documents.ts';
import { isObject, readDocument, type Json } from './document-file.ts';

/** An operation of a document, with its place. */
export interface FoundOperation {
  readonly path: string;
  readonly operationId: string | null;
  readonly operation: Json;
  /** The file that it is written in. */
  readonly file: string;
  /** The whole content of that file. After a change of the operation, it can be written back. */
  readonly root: Json;
}

interface Located {
  readonly value: Json;
  readonly file: string;
  readonly root: Json;
}

/**
 * A GET operation from the middle of a document, preferably without parameters in its path; null without one.
 */
export function findOperation(document: Document): FoundOperation | null {
  const root = readDocument(document.file);
  const paths = Object.entries(isObject(root['paths']) ? root['paths'] : {});
  const middle = Math.floor(paths.length / 2);
  const inOrder = [...paths.slice(middle), ...paths.slice(0, middle)];
  const plainFirst = [
    ...inOrder.filter(([path]) => !path.includes('{')),
    ...inOrder.filter(([path]) => path.includes('{')),
  ];
  for (const [path, item] of plainFirst) {
    const at = follow({ value: isObject(item) ? item : {}, file: document.file, root });
    const get = at?.value['get'];
    const found = at !== null && isObject(get) ? follow({ ...at, value: get }) : null;
    if (found === null) continue;
    const { operationId } = found.value;
    return {
      path,
      operationId: typeof operationId === 'string' ? operationId : null,
      operation: found.value,
      file: found.file,
      root: found.root,
    };
  }
  return null;
}

/** The target of a reference; the object itself if it is not a reference; null without a target. */
function follow(from: Located): Located | null {
  const reference = from.value['$ref'];
  if (typeof reference !== 'string') return from;
  const [target = '', pointer = ''] = reference.split('#');
  const file = target === '' ? from.file : resolve(dirname(from.file), target);
  const root = target === '' ? from.root : readDocument(file);
  let value: unknown = root;
  for (const key of pointer.split('/').slice(1)) {
    value = isObject(value)
      ? value[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')]
      : null;
  }
  return isObject(value) ? follow({ value, file, root }) : null;
}

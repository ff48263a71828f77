import { at, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import type { Operation } from '../types.ts';

/** The operation in the document, including its extensions; null if it is not at its path. */
export function rawOperation(documents: Documents, { method, path }: Operation): Place | null {
  const reference = at(documents.root, 'paths', path);
  const item = reference && documents.resolve(reference);
  if (item === null) return null;
  const operation = at(item, method.toLowerCase()) ?? at(item, 'additionalOperations', method);
  return operation && documents.resolve(operation);
}

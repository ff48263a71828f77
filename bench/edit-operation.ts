import { readFileSync, writeFileSync } from 'node:fs';
import { copyDocument, type Document } from './documents.ts';
import { writeDocument } from './document-file.ts';
import { findOperation, type FoundOperation } from './find-operation.ts';

/** A copy of a document in which one operation can be edited. */
export interface Editable {
  readonly document: Document;
  /** Gives the operation another description and one more query parameter, or reverts both. */
  edit(isEdited: boolean): void;
}

/**
 * Copies a document to edit it. A variant is in a folder of its own. Null if the document has no suitable
 * operation.
 */
export function editableCopy({ name, file }: Document, variant = 'edited'): Editable | null {
  const document = copyDocument(name, file, variant);
  const found = findOperation(document);
  if (found === null) return null;
  // Both texts are written the same way, so that they differ only in the operation and not in their layout.
  writeDocument(found.file, found.root);
  const before = readFileSync(found.file, 'utf8');
  change(found);
  writeDocument(found.file, found.root);
  const after = readFileSync(found.file, 'utf8');
  return { document, edit: (isEdited) => writeFileSync(found.file, isEdited ? after : before) };
}

function change({ operation }: FoundOperation): void {
  const parameters: readonly unknown[] = Array.isArray(operation['parameters'])
    ? operation['parameters']
    : [];
  const added = { name: 'benchmark_edit', in: 'query', description: 'Added.', schema: { type: 'string' } };
  operation['parameters'] = [...parameters, added];
  operation['description'] = 'Edited by the benchmark, to see what an edit costs.';
}

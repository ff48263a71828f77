import { formatOrigin, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { at, members, text, type Place } from './place.ts';
import type { Documents } from './types.ts';

/** Fields of a path item that are operations (OpenAPI 3.2, section 4.9; earlier versions have fewer). */
const methods: ReadonlySet<string> = new Set('get put post delete options head patch trace query'.split(' '));

/** What the document as a whole must keep to, and no single room would notice. */
export function checkDocuments(documents: Documents, diagnostics: Diagnostics): void {
  const { root } = documents;
  const operations = [...operationsOf(documents)];
  if (operations.length === 0) diagnostics.report('no-operations', root.origin, { file: root.origin.file });
  const first = new Map<string, Origin>();
  for (const operation of operations) {
    const id = text(operation, 'operationId');
    if (id === null) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, operation.origin);
    else diagnostics.report('duplicate-operation-id', operation.origin, { id, first: formatOrigin(earlier) });
  }
}

function* operationsOf(documents: Documents): Iterable<Place> {
  for (const group of ['paths', 'webhooks']) {
    for (const [, entry] of members(at(documents.root, group))) {
      const item = documents.resolve(entry);
      if (item === null) continue;
      yield* members(item).flatMap(([key, place]) => (methods.has(key) ? [place] : []));
      yield* members(at(item, 'additionalOperations')).map(([, place]) => place);
    }
  }
}

import { formatOrigin } from '../../diagnostics/origin.ts';
import { isUnreadExtension } from '../../load/extensions.ts';
import { at, elements, isObject, members, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { sortedBy } from '../../order.ts';

/**
 * The schemas that references can name: the components of the root document and, if a document has several
 * files, the targets of all references. In a document of one file the components are enough.
 */
export function findDefinitions(documents: Documents): readonly Place[] {
  const { root } = documents;
  const shelves = [at(root, 'components', 'schemas'), at(root, 'definitions'), at(root, '$defs')];
  const shelved = shelves.flatMap(members).flatMap(([, place]) => documents.resolve(place) ?? []);
  return documents.leavesFile ? [...shelved, ...referredTo(documents)] : shelved;
}

/** Keys that hold values. A `$ref` inside them is not a reference. */
const values = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** A value and its key. */
interface Inside {
  readonly place: Place;
  readonly key: string | undefined;
}

/** The targets of all references that can be reached from the root. */
function referredTo(documents: Documents): Place[] {
  const found = new Map<string, Place>();
  const queue: Inside[] = [{ place: documents.root, key: undefined }];
  for (let inside = queue.pop(); inside !== undefined; inside = queue.pop()) {
    const { place: next, key: parent } = inside;
    if (!isObject(next.value) && !Array.isArray(next.value)) continue;
    const target =
      isObject(next.value) && typeof next.value['$ref'] === 'string' ? documents.find(next) : null;
    const name = target === null ? '' : formatOrigin(target.origin);
    if (target !== null && !found.has(name)) {
      found.set(name, target);
      queue.push({ place: target, key: undefined });
    }
    for (const [key, place] of members(next)) {
      if (!values.has(key) && !isUnreadExtension(key, parent)) queue.push({ place, key });
    }
    for (const place of elements(next)) queue.push({ place, key: undefined });
  }
  return sortedBy(found, ([name]) => name).map(([, place]) => place);
}

import { at, elements, isObject, text, type Place } from '../../load/place.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Docs } from '../types.ts';
import { readDocs } from './docs.ts';
import type { ReadOperation } from './operation.ts';
import { isMechanical, nameByPath } from './resource-by-path.ts';
import type { CallName } from './resource-names.ts';
import { isVerb, singular, withoutRun, wordsOf } from './words.ts';

/** What the document says of a group of operations. */
export interface TagNote {
  readonly docs: Docs;
  readonly origin: Place['origin'];
}

/** The words of an operation's first tag; null where it has none. */
function tagWords(operation: ReadOperation, parents: ReadonlyMap<string, string>): readonly string[] | null {
  const tag = elements(at(operation.place, 'tags')).find(({ value }) => typeof value === 'string')?.value;
  if (typeof tag !== 'string') return null;
  const own = wordsOf(tag);
  const parent = wordsOf(parents.get(tag) ?? '');
  const words = withoutRun(own, parent) === null ? [...parent, ...own] : own;
  return words.length === 0 ? null : words;
}

/** Names an operation by its tag and its operation id, or its path where the id says no more; null without a tag. */
export function nameByTag(operation: ReadOperation, parents: ReadonlyMap<string, string>): CallName | null {
  const resource = tagWords(operation, parents);
  if (resource === null) return null;
  const words = isMechanical(operation) ? [] : wordsOf(operation.operationId ?? '');
  if (words.length > 0) return { resource, method: words };
  const byPath = nameByPath(operation);
  const saysWhat = byPath.method.length > 1 && isVerb(byPath.method[0] ?? '');
  if (saysWhat) return { resource, method: byPath.method };
  const object = byPath.method[0] === 'list' ? byPath.resource : singular(byPath.resource);
  return { resource, method: [...byPath.method, ...object] };
}

/** The `parent` of tags (OpenAPI 3.2, section "Tag Object"), by tag. */
export function tagParents(root: Place): ReadonlyMap<string, string> {
  return new Map(
    elements(at(root, 'tags')).flatMap((tag) => {
      const name = isObject(tag.value) ? text(tag, 'name') : null;
      const parent = isObject(tag.value) ? text(tag, 'parent') : null;
      return name === null || parent === null ? [] : [[name, parent] as const];
    }),
  );
}

/** What the document says of its tags, by their words joined with blanks. */
export function tagNotes(root: Place, diagnostics: Diagnostics): ReadonlyMap<string, TagNote> {
  const parents = tagParents(root);
  return new Map(
    elements(at(root, 'tags')).flatMap((tag) => {
      const name = isObject(tag.value) ? text(tag, 'name') : null;
      if (name === null) return [];
      const words = [...wordsOf(parents.get(name) ?? ''), ...wordsOf(name)].join(' ');
      return [[words, { docs: readDocs(diagnostics, tag), origin: tag.origin }] as const];
    }),
  );
}

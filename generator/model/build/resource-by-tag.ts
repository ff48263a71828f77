import { at, elements, isObject, text, type Place } from '../../load/place.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Docs } from '../types.ts';
import { readDocs } from './docs.ts';
import type { ReadOperation } from './operation.ts';
import { isMechanical } from './resource-by-path.ts';
import type { CallName, Namer } from './resource-names.ts';
import { singular } from '../plurals.ts';
import { isVerb, withoutRun } from './words.ts';
import { wordsOf } from '../../words.ts';

/** What the document says of a group of operations. */
export interface TagNote {
  readonly docs: Docs;
  readonly origin: Place['origin'];
}

/** The tags that a document declares, as far as they group operations (OpenAPI 3.2, section "Tag Object"). */
export interface Tags {
  /** The `parent` of tags that have one. */
  readonly parents: ReadonlyMap<string, string>;
  /** Tags of a `kind` other than `nav`: they mark operations for other ends. */
  readonly marks: ReadonlySet<string>;
}

export function readTags(root: Place): Tags {
  const parents = new Map<string, string>();
  const marks = new Set<string>();
  for (const tag of elements(at(root, 'tags'))) {
    const name = isObject(tag.value) ? text(tag, 'name') : null;
    if (name === null) continue;
    const parent = text(tag, 'parent');
    if (parent !== null) parents.set(name, parent);
    if ((text(tag, 'kind') ?? 'nav') !== 'nav') marks.add(name);
  }
  return { parents, marks };
}

/** A tag and those above it, from the inside out. A circle ends where it began. */
function lineOf(tag: string, { parents }: Tags): readonly string[] {
  const line = new Set<string>();
  for (let each: string | undefined = tag; each !== undefined && !line.has(each); each = parents.get(each))
    line.add(each);
  return [...line];
}

/** The words of a tag after those of the tags above it, of which it may repeat the nearest: `product rare books`. */
function wordsOfTag(tag: string, tags: Tags): readonly string[] {
  const line = lineOf(tag, tags).map(wordsOf);
  const outer = line.filter((words, index) => index > 0 && withoutRun(line[index - 1] ?? [], words) === null);
  return [...outer.toReversed().flatMap(singular), ...(line[0] ?? [])];
}

/** The words of an operation's first tag, or of the one furthest below it that the operation has too; null without any. */
function tagWords({ place }: ReadOperation, tags: Tags): readonly string[] | null {
  const own = elements(at(place, 'tags')).flatMap(({ value }) =>
    typeof value === 'string' && !tags.marks.has(value) ? [value] : [],
  );
  const [first] = own;
  if (first === undefined) return null;
  const lines = own.map((tag) => lineOf(tag, tags)).filter((line) => line.includes(first));
  const [inner = first] = lines.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const words = wordsOfTag(inner, tags);
  return words.length === 0 ? null : words;
}

/**
 * Names an operation by its tag and its operation id, or its path where the id says no more; null without a tag.
 *
 * @param nameByPath says what an operation is called by its path
 */
export function nameByTag(operation: ReadOperation, tags: Tags, nameByPath: Namer): CallName | null {
  const resource = tagWords(operation, tags);
  if (resource === null) return null;
  const words = isMechanical(operation) ? [] : wordsOf(operation.operationId ?? '');
  if (words.length > 0) return { resource, method: words };
  const byPath = nameByPath(operation);
  const saysWhat = byPath.method.length > 1 && isVerb(byPath.method[0] ?? '');
  if (saysWhat) return { resource, method: byPath.method };
  const object = byPath.method[0] === 'list' ? byPath.resource : singular(byPath.resource);
  return { resource, method: [...byPath.method, ...object] };
}

/** What the document says of its tags, by their words joined with blanks. */
export function tagNotes(root: Place, diagnostics: Diagnostics): ReadonlyMap<string, TagNote> {
  const tags = readTags(root);
  return new Map(
    elements(at(root, 'tags')).flatMap((tag) => {
      const name = isObject(tag.value) ? text(tag, 'name') : null;
      if (name === null || tags.marks.has(name)) return [];
      const words = wordsOfTag(name, tags).join(' ');
      return [[words, { docs: readDocs(diagnostics, tag), origin: tag.origin }] as const];
    }),
  );
}

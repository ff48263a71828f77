import { at, elements, isObject, text, type Place } from '../../load/place.ts';
import { singular } from '../plurals.ts';
import { wordsOf } from '../../words.ts';
import type { Words } from './call-name.ts';
import { isVersion } from './segments.ts';
import { withoutRun } from './words.ts';

/** The declared tags of a document that group operations (OpenAPI 3.2, section "Tag Object"). */
export interface Tags {
  /** The `parent` of each tag that has one. */
  readonly parents: ReadonlyMap<string, string>;
  /** Tags with a `kind` other than `nav`. They do not group operations. */
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

/** A tag and its ancestors, from the inside out. A cycle ends where it started. */
function lineOf(tag: string, { parents }: Tags): readonly string[] {
  const line = new Set<string>();
  for (let each: string | undefined = tag; each !== undefined && !line.has(each); each = parents.get(each))
    line.add(each);
  return [...line];
}

/**
 * The words of a tag after those of its ancestors. It may repeat the words of its parent: `product rare
 * books`.
 */
export function wordsOfTag(tag: string, tags: Tags): Words {
  const line = lineOf(tag, tags).map((each) => withoutNoise(wordsOf(each)));
  const outer = line.filter((words, index) => index > 0 && withoutRun(line[index - 1] ?? [], words) === null);
  return [...outer.toReversed().flatMap(singular), ...(line[0] ?? [])];
}

/**
 * The words of an operation's first tag, or of that tag's deepest descendant that the operation has too; null
 * without a tag.
 */
export function tagOf(operation: Place, tags: Tags): Words | null {
  const own = elements(at(operation, 'tags')).flatMap(({ value }) =>
    typeof value === 'string' && !tags.marks.has(value) ? [value] : [],
  );
  const [first] = own;
  if (first === undefined) return null;
  const lines = own.map((tag) => lineOf(tag, tags)).filter((line) => line.includes(first));
  const [inner = first] = lines.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const words = wordsOfTag(inner, tags);
  return words.length === 0 ? null : words;
}

/** Words at the end of a heading that name the kind of heading, not its subject. */
const noise =
  /^(?:apis?|controllers?|endpoints?|handlers?|management|modules?|operations?|resources?|routers?|services?)$/;

/**
 * Drops the words of a heading that are not about its subject: `Account Management API` is about accounts,
 * `01 Users (v2)` about users. A tag that has no other words keeps them.
 */
export function withoutNoise(words: Words): Words {
  const isNumber = (word: string | undefined): boolean =>
    word !== undefined && (/^\d+$/.test(word) || isVersion(word));
  let [start, end] = [0, words.length];
  while (start < end && isNumber(words[start])) start += 1;
  while (end > start && (isNumber(words[end - 1]) || noise.test(words[end - 1] ?? ''))) end -= 1;
  return start === end ? words : words.slice(start, end);
}

import { at, elements, isObject, text, type Place } from '../../load/place.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { readDocs } from '../build/docs.ts';
import type { Docs } from '../types.ts';
import { singular } from '../plurals.ts';
import type { Words } from './call-name.ts';
import { readTags, wordsOfTag } from './tags.ts';

/** The docs of a group of operations. */
export interface TagNote {
  readonly docs: Docs;
  readonly origin: Place['origin'];
}

/**
 * Finds the docs of the tag that has the words of a resource, singular or plural; null without such a tag.
 */
export function tagNotes(root: Place, diagnostics: Diagnostics): (resource: Words) => TagNote | null {
  const tags = readTags(root);
  const notes = new Map<string, TagNote>();
  for (const tag of elements(at(root, 'tags'))) {
    const name = isObject(tag.value) ? text(tag, 'name') : null;
    if (name === null || tags.marks.has(name)) continue;
    notes.set(singular(wordsOfTag(name, tags)).join(' '), {
      docs: readDocs(diagnostics, tag),
      origin: tag.origin,
    });
  }
  return (resource) => notes.get(singular(resource).join(' ')) ?? null;
}

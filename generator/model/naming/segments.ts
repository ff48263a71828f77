import { memoize } from '../../memoize.ts';
import { wordsOf } from '../../words.ts';
import type { Words } from './call-name.ts';
import { isVerb } from './verbs.ts';

/** One part of a path: a name, or a parameter. */
export interface Segment {
  readonly kind: 'name' | 'slot';
  readonly words: Words;
}

const version = /^(?:v\d+(?:[._-]?\d+)*(?:(?:alpha|beta|rc|preview)\d*)?|\d+(?:\.\d+)+)$/i;
const date = /^\d{4}-\d{2}(?:-\d{2})?(?:-preview)?$/;

/** Whether a segment is the version of an API: `v1`, `v2beta1`, `2.0`, `2024-01-31`. */
export function isVersion(text: string): boolean {
  return version.test(text) || date.test(text);
}

/**
 * The parts of a path that say what it is about, in order.
 *
 * Versions, `api`, `rest` and extensions are dropped. A colon splits a segment, as in `/jobs/{id}:cancel`,
 * and so does a dot before a verb, as in `/chats.getMessages`. A verb in a query or a fragment of the path is
 * its last segment: `/files/{id}#add_link`, `/?Action=StartEngine`.
 */
export const segmentsOf = memoize((path): readonly Segment[] =>
  [...partsOf(path), ...actionsOf(path)]
    .filter((part) => !isVersion(part) && !/^(?:apis?|rest)$/i.test(part))
    .flatMap(readPart)
    .filter(({ words }) => words.length > 0),
);

/** The version in a path, as a word; null without one. */
export function versionOf(path: string): string | null {
  return partsOf(path).find(isVersion) ?? null;
}

/** The name of a flag in the path's query, as in `/files?beta=true`; null without one. */
export function flagOf(path: string): Words | null {
  const flag = /\?([\w-]+)=true$/.exec(path)?.[1];
  return flag === undefined ? null : wordsOf(flag);
}

function partsOf(path: string): readonly string[] {
  return (path.split(/[?#]/, 1)[0] ?? '').split(/[/:]/).filter((part) => part !== '');
}

/** The actions in a query and a fragment. */
function actionsOf(path: string): readonly string[] {
  return extrasOf(path).filter((text) => isVerb(nameWords(text)[0] ?? ''));
}

/** The fixed values of a query, and the fragment. Of a value that is a path of names, the last name. */
export function extrasOf(path: string): readonly string[] {
  const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/.exec(path) ?? [];
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const informative = query.includes('=')
    ? values.filter((value) => value !== 'true' && !value.includes('{'))
    : [];
  return [...informative, ...(fragment === '' ? [] : [fragment.split(/[=.]/).at(-1) ?? ''])];
}

function readPart(part: string): readonly Segment[] {
  const call = /^([^{}()]+)\((.*)\)$/.exec(part);
  if (call !== null) {
    const [, name = '', values = ''] = call;
    return [...readPart(name), ...(values === '' ? [] : [slot(values)])];
  }
  if (part.includes('{')) return [slot(part)];
  const names = part.replace(/\.(?:json|xml)$/i, '').split('.');
  const last = nameWords(names.at(-1) ?? '');
  return names.length > 1 && isVerb(last[0] ?? '') ? names.map(named) : [named(names.join(' '))];
}

function slot(text: string): Segment {
  return { kind: 'slot', words: wordsOf(text.replace(/\.(?:json|xml)$/i, '')) };
}

function named(text: string): Segment {
  return { kind: 'name', words: nameWords(text) };
}

/** The words of a name; `10dlc` is one word. */
function nameWords(text: string): Words {
  return /^\d+[a-z]+$/i.test(text) ? [text.toLowerCase()] : wordsOf(text);
}

import { memoize } from '../../memoize.ts';
import { wordsOf } from '../../words.ts';
import type { Words } from './call-name.ts';
import { isVerb } from './verbs.ts';

/** One part of a path: a name, or a slot for a value. */
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
 * The parts of a path that tell what it is about, in order.
 *
 * Versions, `api` and `rest` tell nothing, and neither does an extension. A colon parts two segments, as in `/jobs/{id}:cancel`, and
 * so do dots before a verb, as in `/chats.getMessages`. A verb in a query or a fragment that is part of the path is its last segment:
 * `/files/{id}#add_link`, `/?Action=StartEngine`.
 */
export const segmentsOf = memoize((path): readonly Segment[] =>
  [...partsOf(path), ...actionsOf(path)]
    .filter((part) => !isVersion(part) && !/^(?:apis?|rest)$/i.test(part))
    .flatMap(readPart)
    .filter(({ words }) => words.length > 0),
);

/** The version that a path is of, as a word; null if it has none. */
export function versionOf(path: string): string | null {
  return partsOf(path).find(isVersion) ?? null;
}

/** The name of a switch in a query that is part of the path, as in `/files?beta=true`; null if there is none. */
export function flagOf(path: string): Words | null {
  const flag = /\?([\w-]+)=true$/.exec(path)?.[1];
  return flag === undefined ? null : wordsOf(flag);
}

function partsOf(path: string): readonly string[] {
  return (path.split(/[?#]/, 1)[0] ?? '').split(/[/:]/).filter((part) => part !== '');
}

/** What a query and a fragment say is done. */
function actionsOf(path: string): readonly string[] {
  return extrasOf(path).filter((text) => isVerb(nameWords(text)[0] ?? ''));
}

/** The fixed values of a query, and the fragment: the last name of one that is a path of names. */
export function extrasOf(path: string): readonly string[] {
  const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/.exec(path) ?? [];
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const telling = query.includes('=')
    ? values.filter((value) => value !== 'true' && !value.includes('{'))
    : [];
  return [...telling, ...(fragment === '' ? [] : [fragment.split(/[=.]/).at(-1) ?? ''])];
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

/** The words of a name; `10dlc` is one. */
function nameWords(text: string): Words {
  return /^\d+[a-z]+$/i.test(text) ? [text.toLowerCase()] : wordsOf(text);
}

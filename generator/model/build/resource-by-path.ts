import type { ReadOperation } from './operation.ts';
import type { CallName, Namer } from './resource-names.ts';
import { isPlural, isPluralForm, singular } from '../plurals.ts';
import { isVerb } from './words.ts';
import { wordsOf } from '../../words.ts';

/** Segments that say nothing of what a path is about. */
const noise = /^(api|rest|v\d+([.-]\w+)*|\d{4}-\d{2}(-\d{2})?)$/i;

/** One part of a path: a name, a slot for a value, or the call in `chats.getMessages`. */
interface Segment {
  readonly words: readonly string[];
  readonly kind: 'name' | 'slot' | 'call';
}

/**
 * What names an operation by its path and method: `GET /projects/{id}/secrets` is `list` of project secrets.
 *
 * Names that stand before a slot, or at the end, are collections; a verb at the end is what is done.
 *
 * @param all the operations of the document: beside `GET /sms/{id}`, `/sms` is many
 */
export function pathNamer(all: readonly ReadOperation[]): Namer {
  const collections = new Set(all.flatMap(collectionOf));
  return (operation) => nameByPath(operation, collections);
}

/** The path that an operation reads one thing of; none if it does something else. */
function collectionOf({ method, path }: ReadOperation): readonly string[] {
  const slot = /\/\{[^/{}]+\}$/.exec(path);
  return method === 'GET' && slot !== null ? [path.slice(0, slot.index)] : [];
}

function nameByPath({ path, method }: ReadOperation, collections: ReadonlySet<string>): CallName {
  const segments = segmentsOf(path);
  const last = segments.at(-1);
  const action = last !== undefined && isAction(last, segments, method) ? last.words : null;
  const rest = action === null ? segments : segments.slice(0, -1);
  const names = rest.filter(({ kind }) => kind !== 'slot').map(({ words }) => words);
  const resource = names.flatMap((words, index) => (index < names.length - 1 ? singular(words) : words));
  return {
    resource: resource.length === 0 ? ['root'] : resource,
    method: action ?? [verbOf(method, rest, collections.has(path))],
  };
}

/** Whether an operation id only spells method and path, as frameworks do: `GetAccountsId` of `GET /v1/accounts/{id}`. */
export function isMechanical({
  operationId,
  method,
  path,
}: Pick<ReadOperation, 'operationId' | 'path' | 'method'>): boolean {
  const spelled = wordsOf(operationId ?? '').join('');
  const verb = method.toLowerCase();
  const telling = segmentsOf(path).flatMap((segment) => segment.words);
  return [telling, wordsOf(path)].some(
    (words) => spelled === verb + words.join('') || spelled === words.join('') + verb,
  );
}

/** The words of a path's names and slots, to tell apart what nothing else does. */
export function distinguishingWords(path: string): readonly string[] {
  const slots = segmentsOf(path).filter(({ kind }) => kind === 'slot');
  return slots.length === 0
    ? segmentsOf(path).flatMap(({ words }) => words)
    : ['by', ...slots.flatMap(({ words }) => words)];
}

function segmentsOf(path: string): readonly Segment[] {
  return path
    .split(/[?#]/, 1)
    .join('')
    .split(/[/:]/)
    .filter((part) => part !== '' && !noise.test(part))
    .flatMap(readPart)
    .filter(({ words }) => words.length > 0);
}

/** Dots part the names of a call, as slashes do, where the last of them is one: `chats.getMessages`, not `openapi.json`. */
function readPart(part: string): readonly Segment[] {
  if (part.includes('{')) return [{ words: wordsOf(part), kind: 'slot' }];
  const names = part.split('.').map(wordsOf);
  const call = names.at(-1);
  if (names.length === 1 || call === undefined || !isVerb(call[0] ?? ''))
    return [{ words: wordsOf(part), kind: 'name' }];
  return [
    ...names.slice(0, -1).map((words): Segment => ({ words, kind: 'name' })),
    { words: call, kind: 'call' },
  ];
}

function isAction(last: Segment, segments: readonly Segment[], method: string): boolean {
  if (last.kind !== 'name') return last.kind === 'call';
  const [first] = last.words;
  if (first === undefined || segments.length < 2 || isPluralForm(last.words.at(-1) ?? '')) return false;
  return isVerb(first) || (method !== 'GET' && segments.at(-2)?.kind === 'slot');
}

function verbOf(method: string, segments: readonly Segment[], isCollection: boolean): string {
  const last = segments.at(-1);
  const noun = last?.words.at(-1) ?? '';
  const ofOne = last?.kind === 'slot' || !(isCollection ? isPluralForm(noun) : isPlural(noun));
  switch (method) {
    case 'GET':
      return ofOne ? 'get' : 'list';
    case 'POST':
      return last?.kind === 'slot' ? 'update' : 'create';
    case 'PUT':
      return 'replace';
    case 'PATCH':
      return 'update';
    case 'QUERY':
      return 'search';
    default:
      return method.toLowerCase();
  }
}

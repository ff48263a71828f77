import type { Polling, ValuePath } from '../../types.ts';
import { longRunning, type DetectedBehaviour } from '../finding.ts';
import type { Reader } from '../get-by-id.ts';
import { modelOf, propertiesOf, scalarOf } from '../shape.ts';
import type { Status } from '../status.ts';
import type { JsonResponse, Subject, Surface } from '../surface.ts';
import { breaks, isOnlyWorkStatus } from '../vocabulary.ts';
import type { WorkReader } from '../work-readers.ts';
import { lastWord, showPath, spaced } from '../words.ts';
import { argumentsFor, ownFirst } from './arguments.ts';
import { findCancel } from './cancel.ts';
import { isJob } from './jobs.ts';
import { endsFact, vocabularyOf } from './reader-status.ts';
import { collectionOf, isAccepted, setsState } from './started-work.ts';

/** Words at the end of a name that identifies something. */
const idWords = new Set(['id', 'uuid', 'uid', 'guid', 'key', 'name']);

/**
 * Detects work of which the response has only the id, `{ job_id }`, if an operation reads that job and its
 * status is one of work.
 */
export function referencedWork(surface: Surface, subject: Subject): DetectedBehaviour | null {
  if (subject.response?.certain !== true || setsState(subject) || isRead(surface, subject.response))
    return null;
  const isOwn = ({ reader }: WorkReader): boolean => reader.subject.resource === subject.resource;
  for (const id of ids(surface, subject.response)) {
    for (const { reader, status } of ownFirst(surface.workReaders, isOwn)) {
      if (!identifies(subject, id, reader, status)) continue;
      const input = argumentsFor(surface.models, subject, reader, id.slice(0, -1), id);
      if (input !== null) return polled(surface, { id, reader, status }, input);
    }
  }
  return null;
}

/** Whether an operation reads the response itself. Then it is more than an id. */
function isRead({ models, readers }: Surface, { type }: JsonResponse): boolean {
  const model = modelOf(models, type);
  return model !== null && readers.has(model);
}

/**
 * The paths of values that may be the id of work, in a response with only a few single values. An envelope is
 * not counted.
 */
function ids({ models }: Surface, { type }: JsonResponse): readonly ValuePath[] {
  const properties = propertiesOf(models, type);
  const [only, ...others] = properties;
  const inside = only !== undefined && others.length === 0 ? propertiesOf(models, only.type) : [];
  const outer = inside.length > 0 && only !== undefined ? [only.wireName] : [];
  const held = inside.length > 0 ? inside : properties;
  const isSmall = held.length <= 6 && held.every((each) => scalarOf(models, each.type) !== null);
  const names = isSmall ? held.map(({ wireName }) => wireName) : [];
  return names.filter((name) => idWords.has(lastWord(name))).map((name) => [...outer, name]);
}

/**
 * Whether a value is the id of what a reader reads: it has the name of the reader's parameter (`job_id`), or
 * the name of the reader's collection (`job_id` for `/jobs/{id}`), or it is the `id` of what the call has
 * created in that collection.
 */
function identifies(subject: Subject, id: ValuePath, reader: Reader, status: Status): boolean {
  const wireName = id.at(-1) ?? '';
  const parameter = reader.keys.at(-1);
  const field = reader.subject.inputs.find(({ key }) => key === parameter);
  // An input of the call existed before the call.
  if (field === undefined || isGiven(subject, field.wireName) || isGiven(subject, wireName)) return false;
  const collection = collectionOf(reader);
  const read = spaced(collection.slice(collection.lastIndexOf('/') + 1)).split(' ');
  const isWork =
    isJob(read.at(-1) ?? '') ||
    isOnlyWorkStatus(status.meanings) ||
    (isAccepted(subject.operation) && breaks(status.meanings));
  const name = spaced(wireName);
  if (idWords.has(name)) return isWork && isFrom(subject, collection);
  const nouns = name.split(' ').slice(0, -1);
  const isNamed = name === spaced(field.wireName) || isShortFor(nouns, read);
  return isNamed && (isWork || isJob(nouns.at(-1) ?? ''));
}

/** Whether a call goes to a collection, or to a verb below it: `/crawls/start`. */
function isFrom({ operation: { path } }: Subject, collection: string): boolean {
  const below = path.startsWith(`${collection}/`) && !path.slice(collection.length).includes('{');
  return path === collection || below;
}

/** Whether words mean the same, each complete or abbreviated: `eval run` and `evaluation runs`. */
function isShortFor(words: readonly string[], full: readonly string[]): boolean {
  return words.length === full.length && words.every((word, index) => full[index]?.startsWith(word) === true);
}

function isGiven({ inputs }: Subject, name: string): boolean {
  return inputs.some((input) => input.in === 'path' && input.wireName === name && spaced(name) !== 'id');
}

function polled(
  surface: Surface,
  { id: place, reader, status }: WorkReader & { readonly id: ValuePath },
  input: NonNullable<ReturnType<typeof argumentsFor>>,
): DetectedBehaviour {
  const { id, method, path } = reader.subject.operation;
  const polling: Polling = {
    poll: { kind: 'operation', operation: id, input, embedded: null },
    status: vocabularyOf(surface, reader, status),
    result: { kind: 'embedded', path: reader.path },
    cancel: findCancel(surface, reader, input),
    intervalSeconds: null,
  };
  return longRunning(polling, 'heuristic', [
    `the response names by ${showPath(place)} what ${method} ${path} reads`,
    endsFact(status),
    'the last status is the result',
  ]);
}

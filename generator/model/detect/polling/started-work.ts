import type { Type, ValuePath } from '../../types.ts';
import type { Reader } from '../get-by-id.ts';
import { membersOf, modelOf, propertiesOf, typeAt, type Models } from '../shape.ts';
import { statusOf, type Status } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { breaks, isBusy, onlyTellsOfWork, removes, tellsOfWork } from '../vocabulary.ts';
import { lastWord } from '../words.ts';
import { preferred } from './arguments.ts';
import { canCancel } from './cancel.ts';
import { isJob } from './jobs.ts';

/** A model in a response that tells how started work continues, and the operation that reads it again. */
export interface StartedWork {
  /** Where it stands in the response. */
  readonly path: ValuePath;
  readonly reader: Reader;
  readonly status: Status;
  /** What says that it is work, and no resource that has a state; null where its place in the response does. */
  readonly sign: string | null;
}

/**
 * The work that an operation has started, as its response shows it; empty if it shows none.
 *
 * That a resource has a state is no sign of work: a created machine has one too. Work stands next to other data in an
 * response made for it, or is read by another resource's operation. What a collection creates is work where it is called so
 * (a job), or its status has only words of work, or the service responds with 202, or it can be cancelled.
 */
export function startedWork(surface: Surface, subject: Subject): readonly StartedWork[] {
  const { models } = surface;
  const found: StartedWork[] = [];
  for (const { path, type } of placesIn(surface, subject)) {
    const model = modelOf(models, type);
    const readers = model === null ? [] : (surface.readers.get(model) ?? []);
    const status = readers.length === 0 ? null : statusOfWork(models, subject, type);
    if (status === null) continue;
    for (const reader of preferred(readers, subject.resource)) {
      const sign = signOfCreated(surface, subject, reader, status);
      if (sign !== null || hasItsPlace(surface, subject, reader, path))
        found.push({ path, reader, status, sign });
    }
  }
  return found;
}

/** The status of work. Where a 202 accepts it, the one state in which it rests counts as success: `ready` after `creating`. */
export function statusOfWork(models: Models, { operation }: Subject, type: Type): Status | null {
  const status = statusOf(models, type);
  if (status === null || tellsOfWork(status.meanings)) return status;
  const { succeeded, resting, failed, moving } = status.meanings;
  const isOnWay = isAccepted(operation) && failed.length > 0 && !moving.every(removes);
  if (!isOnWay || succeeded.length > 0 || resting.length !== 1) return null;
  return { ...status, meanings: { ...status.meanings, succeeded: resting, resting: [] } };
}

/** Whether a call is only accepted: the service never reports that it is done (RFC 9110, section 15.3.3). */
export function isAccepted({ responses }: Subject['operation']): boolean {
  return responses.every(({ status }) => status === 202);
}

interface ValuePlace {
  readonly path: ValuePath;
  readonly type: Type;
}

/** The response and what it holds, except for what lies inside a resource: a state there is a detail, such as a last build. */
function placesIn(surface: Surface, { response }: Subject): readonly ValuePlace[] {
  if (response === null) return [];
  const whole = { path: [], type: response.type };
  if (isResource(surface, response.type)) return [whole];
  const members = membersOf(
    surface.models,
    response.type,
    2,
    ({ property }) => !isResource(surface, property.type),
  );
  return [whole, ...members.map(({ path, property }) => ({ path, type: property.type }))];
}

/** Names by which a value tells its own identity. */
const identities = new Set(['id', '_id', 'uuid', 'gid']);

/** Whether values of a type are things of their own: they have an id, or an operation reads them by one. */
function isResource({ models, readers }: Surface, type: Type): boolean {
  const properties = propertiesOf(models, type);
  if (properties.some(({ wireName }) => identities.has(wireName))) return true;
  const model = modelOf(models, type);
  const known = model === null ? [] : (readers.get(model) ?? []);
  // What an operation responds with may be no more than an envelope around the thing.
  return properties.length > 1 && known.some((reader) => reader.byId && reader.path.length === 0);
}

/** Whether the place of work in a response shows what it is: it stands next to other data, or another resource's operation reads it. */
function hasItsPlace({ models }: Surface, subject: Subject, reader: Reader, path: ValuePath): boolean {
  if (path.length > reader.path.length && hasCompany(models, subject, path)) return true;
  const { path: url } = subject.operation;
  if (setsState(subject) || url === collectionOf(reader)) return false;
  return subject.resource !== reader.subject.resource && !url.startsWith(`${collectionOf(reader)}/`);
}

/** Whether the caller sets the state: then it is no work of the service. */
export function setsState({ inputs }: Subject): boolean {
  return inputs.some(({ wireName }) => ['status', 'state'].includes(wireName));
}

/** What says that something the call creates is work; null where nothing does. */
function signOfCreated(surface: Surface, subject: Subject, reader: Reader, status: Status): string | null {
  const collection = collectionOf(reader);
  const isThere = withoutQuery(subject.operation.path) === collection;
  if (setsState(subject) || !creates(subject, reader)) return null;
  if (isThere && isJob(lastWord(collection))) return `it is one of the "${lastWord(collection)}"`;
  // An order is cancelled, but does not fail.
  if (!breaks(status.meanings)) return null;
  const { moving, resting } = status.meanings;
  if (isAccepted(subject.operation) && resting.length === 0) return 'a 202 accepts it';
  if (onlyTellsOfWork(status.meanings)) return `its "${status.property.wireName}" has only words of work`;
  return isThere && moving.some(isBusy) && canCancel(surface, reader) ? 'it can be cancelled' : null;
}

/**
 * Whether a call may have created what a reader reads: it is sent to the collection, to a verb below it
 * (`/films/generate`), or to elsewhere. What is sent to the thing itself, or below it, finds it there.
 */
export function creates({ operation }: Subject, reader: Reader): boolean {
  const collection = collectionOf(reader);
  const { method } = operation;
  const path = withoutQuery(operation.path);
  if (path === collection) return true;
  return (
    method === 'POST' && !(path.startsWith(`${collection}/`) && path.slice(collection.length).includes('{'))
  );
}

/** Whether something else stands next to the value. */
function hasCompany(models: Models, { response }: Subject, path: ValuePath): boolean {
  const outer = response === null ? null : typeAt(models, response.type, path.slice(0, -1));
  return outer !== null && propertiesOf(models, outer).length > 1;
}

/** The path that the reader's id is looked up in: `/machine-events` for `/machine-events/{id}`. */
export function collectionOf({ subject }: Reader): string {
  return withoutQuery(subject.operation.path).replace(/\/\{[^{}/]+\}$/, '');
}

/** Some documents tell operations apart by a query in the path: `/films?beta=true`. */
function withoutQuery(path: string): string {
  return path.replace(/\?.*$/, '');
}

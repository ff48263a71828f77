import type { Type, ValuePath } from '../../types.ts';
import type { Reader } from '../get-by-id.ts';
import { membersOf, modelOf, propertiesOf, typeAt, type Models } from '../shape.ts';
import { statusOf, type Status } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { breaks, isBusy, isOnlyWorkStatus, removes, isWorkStatus } from '../vocabulary.ts';
import { lastWord } from '../words.ts';
import { preferred } from './arguments.ts';
import { canCancel } from './cancel.ts';
import { isJob } from './jobs.ts';

/** A model in a response that describes started work, and the operation that reads it again. */
export interface StartedWork {
  /** Its path in the response. */
  readonly path: ValuePath;
  readonly reader: Reader;
  readonly status: Status;
  /**
   * The evidence that it is work, and not a resource with a state; null if its place in the response is the
   * evidence.
   */
  readonly sign: string | null;
}

/**
 * The work that an operation has started, in its response; empty without any.
 *
 * A state alone does not show work: a created machine has one too. Work stands next to other data in a
 * response that was made for it, or an operation of another resource reads it. A created element of a
 * collection is work if it has the name of work (a job), if its status has only states of work, if the
 * service responds with 202, or if it can be cancelled.
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
      const sign = evidenceOfCreated(surface, subject, reader, status);
      if (sign !== null || hasItsPlace(surface, subject, reader, path))
        found.push({ path, reader, status, sign });
    }
  }
  return found;
}

/** The status of work. After a 202, its only resting state is a success: `ready` after `creating`. */
export function statusOfWork(models: Models, { operation }: Subject, type: Type): Status | null {
  const status = statusOf(models, type);
  if (status === null || isWorkStatus(status.meanings)) return status;
  const { succeeded, resting, failed, moving } = status.meanings;
  const isOnWay = isAccepted(operation) && failed.length > 0 && !moving.every(removes);
  if (!isOnWay || succeeded.length > 0 || resting.length !== 1) return null;
  return { ...status, meanings: { ...status.meanings, succeeded: resting, resting: [] } };
}

/** Whether a call is only accepted: the service never responds that it is done (RFC 9110, section 15.3.3). */
export function isAccepted({ responses }: Subject['operation']): boolean {
  return responses.every(({ status }) => status === 202);
}

interface ValuePlace {
  readonly path: ValuePath;
  readonly type: Type;
}

/**
 * The response and the values in it, except those inside a resource: a state there is a detail, such as the
 * last build.
 */
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

/** Names of properties that identify the value that has them. */
const identities = new Set(['id', '_id', 'uuid', 'gid']);

/** Whether values of a type are resources: they have an id, or an operation reads them by one. */
function isResource({ models, readers }: Surface, type: Type): boolean {
  const properties = propertiesOf(models, type);
  if (properties.some(({ wireName }) => identities.has(wireName))) return true;
  const model = modelOf(models, type);
  const known = model === null ? [] : (readers.get(model) ?? []);
  // The response of an operation may be only an envelope around the resource.
  return properties.length > 1 && known.some((reader) => reader.byId && reader.path.length === 0);
}

/**
 * Whether the place of work in a response shows what it is: it stands next to other data, or another
 * resource's operation reads it.
 */
function hasItsPlace({ models }: Surface, subject: Subject, reader: Reader, path: ValuePath): boolean {
  if (path.length > reader.path.length && hasSiblings(models, subject, path)) return true;
  const { path: url } = subject.operation;
  if (setsState(subject) || url === collectionOf(reader)) return false;
  return subject.resource !== reader.subject.resource && !url.startsWith(`${collectionOf(reader)}/`);
}

/** Whether the caller sets the state. Then it is not work of the service. */
export function setsState({ inputs }: Subject): boolean {
  return inputs.some(({ wireName }) => ['status', 'state'].includes(wireName));
}

/** The evidence that a created value is work; null without any. */
function evidenceOfCreated(
  surface: Surface,
  subject: Subject,
  reader: Reader,
  status: Status,
): string | null {
  const collection = collectionOf(reader);
  const isThere = withoutQuery(subject.operation.path) === collection;
  if (setsState(subject) || !creates(subject, reader)) return null;
  if (isThere && isJob(lastWord(collection))) return `it is one of the "${lastWord(collection)}"`;
  // An order can be cancelled, but does not fail.
  if (!breaks(status.meanings)) return null;
  const { moving, resting } = status.meanings;
  if (isAccepted(subject.operation) && resting.length === 0) return 'a 202 accepts it';
  if (isOnlyWorkStatus(status.meanings))
    return `all values of its "${status.property.wireName}" are states of work`;
  return isThere && moving.some(isBusy) && canCancel(surface, reader) ? 'it can be cancelled' : null;
}

/**
 * Whether a call may have created what a reader reads. It has if it is sent to the collection, to a verb
 * below it (`/films/generate`), or to another place. A call to the thing itself, or below it, has not.
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

/** Whether other values stand next to the value. */
function hasSiblings(models: Models, { response }: Subject, path: ValuePath): boolean {
  const outer = response === null ? null : typeAt(models, response.type, path.slice(0, -1));
  return outer !== null && propertiesOf(models, outer).length > 1;
}

/** The path of the collection of a reader: `/machine-events` for `/machine-events/{id}`. */
export function collectionOf({ subject }: Reader): string {
  return withoutQuery(subject.operation.path).replace(/\/\{[^{}/]+\}$/, '');
}

/** Some documents distinguish operations by a query in the path: `/films?beta=true`. */
function withoutQuery(path: string): string {
  return path.replace(/\?.*$/, '');
}

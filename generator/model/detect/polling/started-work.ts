import { singularOf } from '../../plurals.ts';
import type { Type, ValuePath } from '../../types.ts';
import type { Reader } from '../get-by-id.ts';
import { membersOf, modelOf, propertiesOf, typeAt, type Models } from '../shape.ts';
import { statusOf, type Status } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { tellsOfWork } from '../vocabulary.ts';
import { lastWord } from '../words.ts';
import { preferred } from './arguments.ts';

/** A model in an answer that tells how started work goes on, and the operation that reads it again. */
export interface StartedWork {
  /** Where it stands in the answer. */
  readonly path: ValuePath;
  readonly reader: Reader;
  readonly status: Status;
}

/**
 * The work that an operation has started, as its answer shows it; empty if it shows none.
 *
 * That a resource has a state is no sign of work: a created machine has one too. Work stands beside other data in an
 * answer made for it, or is read by another resource's operation, or is what it is called: a job.
 */
export function startedWork(surface: Surface, subject: Subject): readonly StartedWork[] {
  const { models } = surface;
  const found: StartedWork[] = [];
  for (const { path, type } of placesIn(surface, subject)) {
    const model = modelOf(models, type);
    const readers = model === null ? [] : (surface.readers.get(model) ?? []);
    const status = readers.length === 0 ? null : statusOf(models, type);
    if (status === null || !tellsOfWork(status.meanings)) continue;
    for (const reader of preferred(readers, subject.resource)) {
      if (isWork(surface, subject, reader, path)) found.push({ path, reader, status });
    }
  }
  return found;
}

interface ValuePlace {
  readonly path: ValuePath;
  readonly type: Type;
}

/** The answer and what it holds, but for what lies inside a resource: a state there is a detail, such as a last build. */
function placesIn(surface: Surface, { answer }: Subject): readonly ValuePlace[] {
  if (answer === null) return [];
  const whole = { path: [], type: answer.type };
  if (isResource(surface, answer.type)) return [whole];
  const members = membersOf(
    surface.models,
    answer.type,
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
  // What an operation answers with may be no more than an envelope around the thing.
  return properties.length > 1 && known.some((reader) => reader.byId && reader.path.length === 0);
}

const jobs = new Set('event|operation|job|task|action|run|execution|batch|process|import|export'.split('|'));

function isWork({ models }: Surface, subject: Subject, reader: Reader, path: ValuePath): boolean {
  if (path.length > reader.path.length && hasCompany(models, subject, path)) return true;
  if (subject.inputs.some(({ wireName }) => ['status', 'state'].includes(wireName))) return false;
  const { path: url } = subject.operation;
  const collection = collectionOf(reader);
  if (url === collection) return jobs.has(singularOf(lastWord(collection)));
  return subject.resource !== reader.subject.resource && !url.startsWith(`${collection}/`);
}

/** Whether something else stands beside the value. */
function hasCompany(models: Models, { answer }: Subject, path: ValuePath): boolean {
  const outer = answer === null ? null : typeAt(models, answer.type, path.slice(0, -1));
  return outer !== null && propertiesOf(models, outer).length > 1;
}

/** The path that the reader's id is looked up in: `/machine-events` for `/machine-events/{id}`. */
function collectionOf({ subject }: Reader): string {
  return subject.operation.path.replace(/\/\{[^{}/]+\}$/, '');
}

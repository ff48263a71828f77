import type { PollArgument, Polling, StatusVocabulary, Type } from '../../types.ts';
import { longRunning, type DetectedBehaviour } from '../finding.ts';
import type { Reader } from '../get-by-id.ts';
import { modelOf, propertiesOf, scalarOf, typeAt, type Models } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { argumentsFor, ownFirst, preferred } from './arguments.ts';
import { findCancel } from './cancel.ts';
import { embeddedIn } from './reader-status.ts';

/** `done` only says that the work has ended. An `error` next to it says that it has failed. */
const status: StatusVocabulary = {
  path: ['done'],
  succeeded: [true],
  failed: [],
  cancelled: [],
  error: ['error'],
};

/**
 * Detects Google's `Operation { name, done, error, response }` (AIP-151), which an operation reads by its
 * name. Other services that follow Google use `id` for `name`, or `result` for `response`.
 */
export function googleOperation(surface: Surface, subject: Subject): DetectedBehaviour | null {
  const { models } = surface;
  const { response } = subject;
  if (response?.certain !== true || !isGoogleOperation(models, response.type)) return null;
  for (const reader of readersOfOperations(surface, subject)) {
    const input = argumentsOf(models, subject, reader);
    if (input === null) continue;
    const { id, method, path } = reader.subject.operation;
    const polling: Polling = {
      poll: { kind: 'operation', operation: id, input, embedded: embeddedIn(surface, subject, reader, []) },
      status,
      result: resultIn(models, reader),
      cancel: findCancel(surface, reader, input),
      intervalSeconds: null,
    };
    return longRunning(polling, 'heuristic', [
      'the response is an operation with "done" and "error"',
      `${method} ${path} reads it again`,
    ]);
  }
  return null;
}

function isGoogleOperation(models: Models, type: Type): boolean {
  const properties = propertiesOf(models, type);
  const has = (...names: readonly string[]): boolean =>
    properties.some(({ wireName }) => names.includes(wireName));
  const done = properties.find(({ wireName }) => wireName === 'done');
  return done !== undefined && scalarOf(models, done.type) === 'boolean' && has('error') && has('name', 'id');
}

/** Readers of the same model first, then those of other such models. Each reads a whole body. */
function readersOfOperations({ models, readers }: Surface, subject: Subject): readonly Reader[] {
  const all = [...readers.values()].flat().filter(({ path, subject: { response } }) => {
    return path.length === 0 && response !== null && isGoogleOperation(models, response.type);
  });
  const model = subject.response && modelOf(models, subject.response.type);
  return ownFirst(preferred(all, subject.resource), (reader) => reader.model === model);
}

/**
 * The inputs of a reader. The `name` of an operation is a resource name, `operations/123` (AIP-122). If the
 * path contains `operations/`, only the id is passed.
 */
function argumentsOf(models: Models, subject: Subject, reader: Reader): readonly PollArgument[] | null {
  const { path } = reader.subject.operation;
  const hasName = subject.response !== null && typeAt(models, subject.response.type, ['name']) !== null;
  const isName = hasName && /\/operations\/\{[^{}/]+\}$/.test(path);
  const found = argumentsFor(models, subject, reader, [], isName ? ['name'] : null);
  if (!isName || found === null) return found;
  const id = reader.keys.at(-1);
  return found.map((argument) => (argument.key === id ? { ...argument, part: 'last segment' } : argument));
}

/** The result of the work, inside the last operation. */
function resultIn(models: Models, { subject: { response } }: Reader): Polling['result'] {
  const properties = response === null ? [] : propertiesOf(models, response.type);
  const found = properties.find(({ wireName }) => wireName === 'response' || wireName === 'result');
  return found === undefined ? { kind: 'none' } : { kind: 'embedded', path: [found.wireName] };
}

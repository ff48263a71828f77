import type { Method, Polling, StatusVocabulary, ValuePath } from '../../types.ts';
import { longRunning, type Special } from '../finding.ts';
import type { Reader } from '../get-by-id.ts';
import { modelOf, typeAt } from '../shape.ts';
import { reasonOf, type Status } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { showPath } from '../words.ts';
import { argumentsFor } from './arguments.ts';
import { findCancel } from './cancel.ts';
import { resultOf } from './result.ts';
import { startedWork, type StartedWork } from './started-work.ts';

const mutating: ReadonlySet<Method> = new Set<Method>(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Finds out whether an operation only starts its work: its answer then holds a model whose status can end well, and
 * that some operation reads again by an id that the answer tells.
 */
export function guessPolling(surface: Surface, subject: Subject): Special | null {
  if (!mutating.has(subject.operation.method) || subject.answer?.certain !== true) return null;
  for (const work of startedWork(surface, subject)) {
    const found = follow(surface, subject, work);
    if (found !== null) return found;
  }
  return null;
}

function follow(surface: Surface, subject: Subject, work: StartedWork): Special | null {
  const { path, reader, status } = work;
  const input = argumentsFor(surface.models, subject, reader, path);
  if (input === null) return null;
  const embedded = embeddedIn(surface, subject, reader, path);
  const result = resultOf(surface, subject, path, embedded?.length === 0 ? reader.path : null);
  const { id, method, path: url } = reader.subject.operation;
  const polling: Polling = {
    poll: { kind: 'operation', operation: id, input, embedded },
    status: vocabularyOf(surface, reader, status),
    result: result.value,
    cancel: findCancel(surface, reader, input),
    intervalSeconds: null,
  };
  return longRunning(polling, 'heuristic', [
    `the answer holds at ${showPath(path)} what ${method} ${url} reads`,
    `its "${status.property.wireName}" ends as ${ends(status).join(', ')}`,
    result.fact,
  ]);
}

/** What a reader's status values mean, with paths that begin at the body the reader answers with. */
export function vocabularyOf({ models }: Surface, reader: Reader, status: Status): StatusVocabulary {
  const model = models.get(reader.model)?.type;
  const reason = model === undefined ? null : reasonOf(models, model);
  return {
    path: [...reader.path, status.property.wireName],
    succeeded: status.meanings.succeeded,
    failed: status.meanings.failed,
    cancelled: status.meanings.cancelled,
    error: reason === null ? null : [...reader.path, ...reason],
  };
}

/** Where the answer holds the very body that the reader answers with; null if it holds only the core of it. */
export function embeddedIn(
  { models }: Surface,
  subject: Subject,
  reader: Reader,
  path: ValuePath,
): ValuePath | null {
  const place = path.slice(0, path.length - reader.path.length);
  const inside = path.slice(place.length).every((name, index) => name === reader.path[index]);
  if (path.length < reader.path.length || !inside) return null;
  const here = subject.answer === null ? null : typeAt(models, subject.answer.type, place);
  const body = reader.subject.answer;
  if (here === null || body === null) return null;
  const model = modelOf(models, here);
  return model !== null && model === modelOf(models, body.type) ? place : null;
}

function ends({ meanings }: Status): readonly string[] {
  return [...meanings.succeeded, ...meanings.failed, ...meanings.cancelled].map((value) => `"${value}"`);
}

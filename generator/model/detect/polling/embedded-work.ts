import { longRunning, type DetectedBehaviour } from '../finding.ts';
import type { Subject, Surface } from '../surface.ts';
import type { Polling } from '../../types.ts';
import { showPath } from '../words.ts';
import { argumentsFor } from './arguments.ts';
import { findCancel } from './cancel.ts';
import { embeddedIn, endsFact, vocabularyOf } from './reader-status.ts';
import { resultOf } from './result.ts';
import { startedWork, type StartedWork } from './started-work.ts';

/**
 * Detects work in the response: a model whose status has a successful final state, and that an operation
 * reads by an id in the response.
 */
export function embeddedWork(surface: Surface, subject: Subject): DetectedBehaviour | null {
  if (subject.response?.certain !== true) return null;
  for (const work of startedWork(surface, subject)) {
    const found = follow(surface, subject, work);
    if (found !== null) return found;
  }
  return null;
}

function follow(surface: Surface, subject: Subject, work: StartedWork): DetectedBehaviour | null {
  const { path, reader, sign, status } = work;
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
    `the value at ${showPath(path)} of the response is what ${method} ${url} reads`,
    ...(sign === null ? [] : [sign]),
    endsFact(status),
    result.fact,
  ]);
}

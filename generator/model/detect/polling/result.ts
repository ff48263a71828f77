import type { Operation, Polling, SymbolId, ValuePath } from '../../types.ts';
import { membersOf, modelOf } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { showPath } from '../words.ts';
import { argumentsFor, preferred } from './arguments.ts';

/** What `wait()` resolves to, and what speaks for it. */
export interface Result {
  readonly value: Polling['result'];
  readonly fact: string;
}

/**
 * The resource that the work was about, read again: another model in the response that some operation reads by id.
 *
 * Work that removes its resource has no result.
 *
 * @param status - where the status stands in the response
 * @param last - where the last status holds the result, when the response is nothing but a status; else null
 */
export function resultOf(
  surface: Surface,
  subject: Subject,
  status: ValuePath,
  last: ValuePath | null,
): Result {
  if (removes(subject.operation))
    return { value: { kind: 'none' }, fact: 'nothing is left to read afterwards' };
  const responded = subject.response === null ? [] : membersOf(surface.models, subject.response.type, 2);
  for (const { path, property } of responded) {
    if (!standsBeside(path, status)) continue;
    const model = modelOf(surface.models, property.type);
    const read = model === null ? null : readAgain(surface, subject, model, path);
    if (read !== null) return read;
  }
  if (last !== null)
    return { value: { kind: 'embedded', path: last }, fact: 'the last status is the result' };
  return { value: { kind: 'none' }, fact: 'the response holds nothing else that can be read again' };
}

function readAgain(surface: Surface, subject: Subject, model: SymbolId, path: ValuePath): Result | null {
  for (const reader of preferred(surface.readers.get(model) ?? [], subject.resource)) {
    const input = reader.byId ? argumentsFor(surface.models, subject, reader, path) : null;
    if (input !== null) {
      const { id, method, path: url } = reader.subject.operation;
      return {
        value: { kind: 'operation', operation: id, input },
        fact: `${method} ${url} reads what stands at ${showPath(path)} again`,
      };
    }
  }
  return null;
}

/** Whether a value stands next to the status, or next to what holds the status. */
function standsBeside(path: ValuePath, status: ValuePath): boolean {
  const outer = path.slice(0, -1);
  return (
    outer.length < status.length &&
    outer.every((name, i) => name === status[i]) &&
    path.at(-1) !== status[outer.length]
  );
}

const removal = new Set(['delete', 'destroy', 'remove', 'terminate', 'purge', 'erase']);

/** Whether an operation takes its resource away, by its method or its name. */
export function removes({ method, words }: Operation): boolean {
  return method === 'DELETE' || removal.has(words[0]?.toLowerCase() ?? '');
}

/** The last status as the result of work, where nothing else is; work that removes its resource has none. */
export function lastStatus({ operation }: Subject, path: ValuePath): Polling['result'] {
  return removes(operation) ? { kind: 'none' } : { kind: 'embedded', path };
}

import type { Operation, Polling, SymbolId, ValuePath } from '../../types.ts';
import { membersOf, modelOf } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { showPath } from '../words.ts';
import { argumentsFor, preferred } from './arguments.ts';

/** The value that `wait()` resolves to, with its evidence. */
export interface Result {
  readonly value: Polling['result'];
  readonly fact: string;
}

/**
 * The resource that the work was for, read again: another model in the response that an operation reads by
 * id.
 *
 * Work that removes its resource has no result.
 *
 * @param status - path of the status in the response
 * @param last - path of the result in the last status if the response is only a status; else null
 */
export function resultOf(
  surface: Surface,
  subject: Subject,
  status: ValuePath,
  last: ValuePath | null,
): Result {
  if (removes(subject.operation))
    return { value: { kind: 'none' }, fact: 'the resource is gone afterwards, so there is no result' };
  const responded = subject.response === null ? [] : membersOf(surface.models, subject.response.type, 2);
  for (const { path, property } of responded) {
    if (!standsNextTo(path, status)) continue;
    const model = modelOf(surface.models, property.type);
    const read = model === null ? null : readAgain(surface, subject, model, path);
    if (read !== null) return read;
  }
  if (last !== null)
    return { value: { kind: 'embedded', path: last }, fact: 'the last status is the result' };
  return { value: { kind: 'none' }, fact: 'the response has nothing else that can be read again' };
}

function readAgain(surface: Surface, subject: Subject, model: SymbolId, path: ValuePath): Result | null {
  for (const reader of preferred(surface.readers.get(model) ?? [], subject.resource)) {
    const input = reader.byId ? argumentsFor(surface.models, subject, reader, path) : null;
    if (input !== null) {
      const { id, method, path: url } = reader.subject.operation;
      return {
        value: { kind: 'operation', operation: id, input },
        fact: `${method} ${url} reads the value at ${showPath(path)} again`,
      };
    }
  }
  return null;
}

/** Whether a value stands next to the status, or next to the object of the status. */
function standsNextTo(path: ValuePath, status: ValuePath): boolean {
  const outer = path.slice(0, -1);
  return (
    outer.length < status.length &&
    outer.every((name, i) => name === status[i]) &&
    path.at(-1) !== status[outer.length]
  );
}

const removal = new Set(['delete', 'destroy', 'remove', 'terminate', 'purge', 'erase']);

/** Whether an operation removes its resource, by its method or its name. */
export function removes({ method, words }: Operation): boolean {
  return method === 'DELETE' || removal.has(words[0]?.toLowerCase() ?? '');
}

/** The last status as the result, if there is no other. Work that removes its resource has no result. */
export function lastStatus({ operation }: Subject, path: ValuePath): Polling['result'] {
  return removes(operation) ? { kind: 'none' } : { kind: 'embedded', path };
}

import type { Operation, Polling, SymbolId, ValuePath } from '../../types.ts';
import { modelOf } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { showPath } from '../words.ts';
import { argumentsFor, preferred } from './arguments.ts';

/** What `wait()` resolves to, and what speaks for it. */
export interface Result {
  readonly value: Polling['result'];
  readonly fact: string;
}

/**
 * The resource that the work was about, read again: another model in the answer that some operation reads by id.
 *
 * Work that removes its resource has no result. An answer that is the status itself has the last status as its result.
 */
export function resultOf(surface: Surface, subject: Subject, status: ValuePath): Result {
  if (removes(subject.operation)) return { value: { kind: 'none' }, fact: 'nothing is left to read afterwards' };
  const answered = subject.answer?.members ?? [];
  for (const { path, property } of answered) {
    if (overlaps(path, status)) continue;
    const model = modelOf(surface.models, property.type);
    const read = model === null ? null : readAgain(surface, subject, model, path);
    if (read !== null) return read;
  }
  if (status.length === 0) return { value: { kind: 'embedded', path: [] }, fact: 'the last status is the result' };
  return { value: { kind: 'none' }, fact: 'the answer holds nothing else that can be read again' };
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

function overlaps(a: ValuePath, b: ValuePath): boolean {
  return a.every((name, index) => index >= b.length || name === b[index]);
}

const removal = new Set(['delete', 'destroy', 'remove', 'terminate', 'purge', 'erase']);

/** Whether an operation takes its resource away, by its method or its name. */
export function removes({ method, words }: Operation): boolean {
  return method === 'DELETE' || removal.has(words[0]?.toLowerCase() ?? '');
}


import type { SymbolId } from '../types.ts';
import type { Reader } from './get-by-id.ts';
import type { Models } from './shape.ts';
import { statusOf, type Status } from './status.ts';
import { isWorkStatus } from './vocabulary.ts';

/** An operation that reads a value whose status is one of work. */
export interface WorkReader {
  readonly reader: Reader;
  readonly status: Status;
}

/** The readers of work among all readers, in the same order. */
export function findWorkReaders(
  models: Models,
  readers: ReadonlyMap<SymbolId, readonly Reader[]>,
): readonly WorkReader[] {
  return [...readers].flatMap(([id, ofModel]) => {
    const model = models.get(id);
    const status = model === undefined ? null : statusOf(models, model.type);
    return status !== null && isWorkStatus(status.meanings)
      ? ofModel.map((reader) => ({ reader, status }))
      : [];
  });
}

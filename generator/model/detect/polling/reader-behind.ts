import type { Subject, Surface } from '../surface.ts';
import { onlyTellsOfWork } from '../vocabulary.ts';
import { lastWord } from '../words.ts';
import type { WorkReader } from '../work-readers.ts';
import { isJob } from './jobs.ts';
import { collectionOf, statusOfWork } from './started-work.ts';

/**
 * The operation that a URL in a header most likely leads to: the one that reads what the call creates; else the only one that
 * reads jobs; else the only one that reads something whose status has only words of work. Null where several might.
 */
export function readerBehind(surface: Surface, subject: Subject): WorkReader | null {
  const { workReaders } = surface;
  const jobs = workReaders.filter(({ reader }) => isJob(lastWord(collectionOf(reader))));
  const others = workReaders.filter(({ status }) => onlyTellsOfWork(status.meanings));
  const found = [createdBy(surface, subject), jobs, others].find((works) => works.length > 0) ?? [];
  const [work, ...more] = found;
  return work !== undefined && more.length === 0 ? work : null;
}

function createdBy({ models, readers }: Surface, subject: Subject): readonly WorkReader[] {
  return [...readers.values()].flat().flatMap((reader) => {
    const model = collectionOf(reader) === subject.operation.path ? models.get(reader.model) : undefined;
    const status = model === undefined ? null : statusOfWork(models, subject, model.type);
    return status === null ? [] : [{ reader, status }];
  });
}

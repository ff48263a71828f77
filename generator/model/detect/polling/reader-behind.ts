import type { Subject, Surface } from '../surface.ts';
import { isOnlyWorkStatus } from '../vocabulary.ts';
import { lastWord } from '../words.ts';
import type { WorkReader } from '../work-readers.ts';
import { isJob } from './jobs.ts';
import { collectionOf, statusOfWork } from './started-work.ts';

/**
 * The operation that a URL in a header probably leads to, by the first of these: the one that reads what the
 * call creates, the only one that reads jobs, the only one that reads a status with only states of work. Null
 * if several match.
 */
export function readerBehind(surface: Surface, subject: Subject): WorkReader | null {
  const { workReaders } = surface;
  const jobs = workReaders.filter(({ reader }) => isJob(lastWord(collectionOf(reader))));
  const others = workReaders.filter(({ status }) => isOnlyWorkStatus(status.meanings));
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

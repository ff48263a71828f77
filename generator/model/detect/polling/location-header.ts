import { longRunning, type Special } from '../finding.ts';
import type { Subject, Surface } from '../surface.ts';
import { onlyTellsOfWork } from '../vocabulary.ts';
import { lastWord } from '../words.ts';
import { declaredHeader } from './declared-header.ts';
import { declaredResult } from './declared-result.ts';
import { isJob } from './jobs.ts';
import { headerPolling } from './monitor-header.ts';
import { endsFact, vocabularyOf } from './reader-status.ts';
import { collectionOf } from './started-work.ts';

/**
 * A `202 Accepted` (RFC 9110, section 15.3.3) that names a URL in `Location`, where one operation alone reads work by its
 * status: that is what the URL leads to. A bare 202 promises nothing, so it stays a plain call.
 */
export function locationHeader(surface: Surface, subject: Subject): Special | null {
  const header = declaredHeader(subject.operation, ['location'], 202);
  if (header === null || subject.answer !== null) return null;
  const works = surface.workReaders.filter(({ reader, status }) => {
    return isJob(lastWord(collectionOf(reader))) || onlyTellsOfWork(status.meanings);
  });
  const own = works.filter(({ reader }) => collectionOf(reader) === subject.operation.path);
  const [work, ...others] = own.length > 0 ? own : works;
  if (work === undefined || others.length > 0) return null;
  const { reader, status } = work;
  const { method, path } = reader.subject.operation;
  const polling = headerPolling(
    true,
    vocabularyOf(surface, reader, status),
    declaredResult(subject.operation),
  );
  return longRunning(polling, 'heuristic', [
    `202 tells in the header "${header}" where its progress can be read`,
    `${method} ${path} alone reads work`,
    endsFact(status),
  ]);
}

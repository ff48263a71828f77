import type { Polling } from '../../types.ts';
import { longRunning, type DetectedBehaviour } from '../finding.ts';
import type { Subject, Surface } from '../surface.ts';
import type { WorkReader } from '../work-readers.ts';
import { declaredHeader } from './declared-header.ts';
import { headerPolling } from './header-polling.ts';
import { readerBehind } from './reader-behind.ts';
import { removes } from './result.ts';

/**
 * Detects a `202 Accepted` (RFC 9110, section 15.3.3) with a URL in `Location`, if an operation reads work by
 * its status: the URL leads to that operation. A 202 without it stays a plain call.
 */
export function locationHeader(surface: Surface, subject: Subject): DetectedBehaviour | null {
  const header = declaredHeader(subject.operation, ['location'], 202);
  const behind = header === null || subject.response !== null ? null : readerBehind(surface, subject);
  if (header === null || behind === null) return null;
  const { polling, facts } = headerPolling(surface, subject, behind);
  const result = lastResponse(subject, polling.result, behind);
  return longRunning({ ...polling, result }, 'heuristic', [
    `202 tells in the header "${header}" where its progress can be read`,
    ...facts,
  ]);
}

/**
 * The last response of the URL is the result, even if the operation declares no body: it is the reader's
 * response. Work that removes its resource has no result.
 */
function lastResponse(
  { operation }: Subject,
  result: Polling['result'],
  { reader }: WorkReader,
): Polling['result'] {
  const isWhole = result.kind === 'none' && reader.path.length === 0 && !removes(operation);
  return isWhole ? { kind: 'model', model: reader.model } : result;
}

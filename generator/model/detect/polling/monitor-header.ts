import { longRunning, type DetectedBehaviour } from '../finding.ts';
import { reasonOf, statusOf } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { isWorkStatus } from '../vocabulary.ts';
import { declaredHeader } from './declared-header.ts';
import { headerPolling, pollingOf } from './header-polling.ts';
import { readerBehind } from './reader-behind.ts';
import { endsFact } from './reader-status.ts';

/** Headers that always name a status monitor (Microsoft's Azure REST guidelines). */
const monitors = ['operation-location', 'azure-asyncoperation'];

/**
 * Detects a response with a header for a status monitor. The states of the monitor come from the response's
 * body, or from an operation that reads work, else from the convention. `Location` is such a header only if
 * the body describes work.
 */
export function monitorHeader(surface: Surface, subject: Subject): DetectedBehaviour | null {
  const { models } = surface;
  const { operation, response } = subject;
  const monitor = declaredHeader(operation, monitors);
  const header = monitor ?? declaredHeader(operation, ['location'], 202);
  if (header === null) return null;
  const shown = response?.certain === true ? statusOf(models, response.type) : null;
  const fact = `the header "${header}" tells where its progress can be read`;
  if (response !== null && shown !== null && isWorkStatus(shown.meanings)) {
    const { succeeded, failed, cancelled } = shown.meanings;
    const error = reasonOf(models, response.type);
    const status = { path: [shown.property.wireName], succeeded, failed, cancelled, error };
    return longRunning(pollingOf(true, status, { kind: 'none' }), 'heuristic', [fact, endsFact(shown)]);
  }
  if (monitor === null) return null;
  const { polling, facts } = headerPolling(surface, subject, readerBehind(surface, subject));
  return longRunning(polling, 'heuristic', [fact, ...facts]);
}

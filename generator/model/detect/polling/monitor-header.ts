import { conventionalMonitor } from '../../conventional-monitor.ts';
import type { Polling } from '../../types.ts';
import { longRunning, type Special } from '../finding.ts';
import { reasonOf, statusOf } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { tellsOfWork } from '../vocabulary.ts';
import { declaredHeader } from './declared-header.ts';
import { declaredResult } from './declared-result.ts';
import { endsFact } from './reader-status.ts';

/** Headers that name a status monitor and nothing else (Microsoft's Azure REST guidelines). */
const monitors = ['operation-location', 'azure-asyncoperation'];

/**
 * A response that declares a header for a status monitor. Its body may show what the monitor says; else the monitor is taken
 * to say what the convention has it say. `Location` is no such header, but with a body that tells of work it names one.
 */
export function monitorHeader({ models }: Surface, { operation, answer }: Subject): Special | null {
  const monitor = declaredHeader(operation, monitors);
  const header = monitor ?? declaredHeader(operation, ['location'], 202);
  if (header === null) return null;
  const shown = answer?.certain === true ? statusOf(models, answer.type) : null;
  const fact = `the header "${header}" tells where its progress can be read`;
  if (answer !== null && shown !== null && tellsOfWork(shown.meanings)) {
    const { succeeded, failed, cancelled } = shown.meanings;
    const error = reasonOf(models, answer.type);
    const status = { path: [shown.property.wireName], succeeded, failed, cancelled, error };
    return longRunning(headerPolling(true, status, { kind: 'none' }), 'heuristic', [fact, endsFact(shown)]);
  }
  if (monitor === null) return null;
  const polling = headerPolling(false, conventionalMonitor, declaredResult(operation));
  return longRunning(polling, 'heuristic', [fact, 'its status is taken to be that of the convention']);
}

/** Polling of a URL in a header. */
export function headerPolling(
  hasStatusPath: boolean,
  status: Polling['status'],
  result: Polling['result'],
): Polling {
  return {
    poll: { kind: 'header', finalStateVia: null, hasStatusPath },
    status,
    result,
    cancel: null,
    intervalSeconds: null,
  };
}

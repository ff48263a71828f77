import { conventionalMonitor } from '../../conventional-monitor.ts';
import type { Polling, StatusVocabulary } from '../../types.ts';
import type { Subject, Surface } from '../surface.ts';
import type { WorkReader } from '../work-readers.ts';
import { declaredResult } from './declared-result.ts';
import { endsFact, vocabularyOf } from './reader-status.ts';

/** Polling of a URL in a header, with the evidence for the meaning of its status. */
export interface HeaderPolling {
  readonly polling: Polling;
  readonly facts: readonly string[];
}

/**
 * Creates polling of the URL in a header, whose response is that of a reader.
 *
 * @param behind - the operation at the URL; with null, the conventional states are assumed
 */
export function headerPolling(
  surface: Surface,
  { operation }: Subject,
  behind: WorkReader | null,
): HeaderPolling {
  const result = declaredResult(operation);
  if (behind === null) {
    const facts = ['its status is taken to be that of the convention'];
    return { polling: pollingOf(false, conventionalMonitor, result), facts };
  }
  const { reader, status } = behind;
  const { method, path } = reader.subject.operation;
  return {
    polling: pollingOf(true, vocabularyOf(surface, reader, status), result),
    facts: [`${method} ${path} reads work`, endsFact(status)],
  };
}

/** Creates polling of a URL in a header with the states of a status. */
export function pollingOf(
  hasStatusPath: boolean,
  status: StatusVocabulary,
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

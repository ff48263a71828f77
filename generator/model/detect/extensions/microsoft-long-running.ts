import { at, text } from '../../../load/place.ts';
import type { Polling } from '../../types.ts';
import { longRunning, type Finding } from '../finding.ts';
import { declaredResult } from '../polling/declared-result.ts';
import { resolveMonitor } from '../settings/resolve-status.ts';
import type { Declaring } from './source.ts';

const extension = 'x-ms-long-running-operation';
const finalStates = ['original-uri', 'location', 'operation-location', 'azure-async-operation'] as const;

/** `x-ms-long-running-operation`, with `final-state-via` of its options: progress is read from a URL in a header. */
export function fromMicrosoftLongRunning({ raw, subject }: Declaring): readonly Finding[] {
  const value = raw && at(raw, extension)?.value;
  if (raw === null || typeof value !== 'boolean') return [];
  if (!value) return [{ kind: 'off', of: 'longRunning' }];
  const options = at(raw, `${extension}-options`);
  const via = options === null ? null : text(options, 'final-state-via');
  const polling: Polling = {
    poll: {
      kind: 'header',
      finalStateVia: finalStates.find((known) => known === via) ?? null,
      hasStatusPath: false,
    },
    status: resolveMonitor(undefined),
    result: declaredResult(subject.operation),
    cancel: null,
    intervalSeconds: null,
  };
  return [longRunning(polling, 'foreign extension', [`${extension} declares it`])];
}

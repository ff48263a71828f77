import { at, text } from '../../../load/place.ts';
import type { Polling } from '../../types.ts';
import { longRunning, type Finding } from '../finding.ts';
import { resolveMonitor } from '../settings/resolve-status.ts';
import type { Subject, Surface } from '../surface.ts';
import type { Declaring } from './source.ts';

const extension = 'x-ms-long-running-operation';
const finalStates = ['original-uri', 'location', 'operation-location', 'azure-async-operation'] as const;

/** `x-ms-long-running-operation`, with `final-state-via` of its options: progress is read from a URL in a header. */
export function fromMicrosoftLongRunning({ raw, surface, subject }: Declaring): readonly Finding[] {
  const value = raw && at(raw, extension)?.value;
  if (raw === null || typeof value !== 'boolean') return [];
  if (!value) return [{ kind: 'off', of: 'longRunning' }];
  const options = at(raw, `${extension}-options`);
  const via = options === null ? null : text(options, 'final-state-via');
  const polling: Polling = {
    poll: { kind: 'header', finalStateVia: finalStates.find((known) => known === via) ?? null },
    status: resolveMonitor(undefined),
    result: resultOf(surface, subject),
    cancel: null,
    intervalSeconds: null,
  };
  return [longRunning(polling, 'foreign extension', [`${extension} declares it`])];
}

/** What PUT and PATCH have made stands at their own URL afterwards. */
function resultOf({ named }: Surface, { operation, inputs }: Subject): Polling['result'] {
  const reads = operation.method === 'PUT' || operation.method === 'PATCH';
  const target = reads ? named.get(`GET ${operation.path}`) : undefined;
  const needed = target?.inputs.filter(({ required }) => required) ?? [];
  const input = needed.flatMap((field) => {
    const own = inputs.find((mine) => mine.in === field.in && mine.wireName === field.wireName);
    return own === undefined ? [] : [{ key: field.key, from: 'input' as const, path: [own.key] }];
  });
  if (target === undefined || input.length < needed.length) return { kind: 'none' };
  return { kind: 'operation', operation: target.operation.id, input };
}

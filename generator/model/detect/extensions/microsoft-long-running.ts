import { formatOrigin } from '../../../diagnostics/origin.ts';
import { at, text, type Place } from '../../../load/place.ts';
import type { Polling } from '../../types.ts';
import { longRunning, type Finding } from '../finding.ts';
import { declaredResult } from '../polling/declared-result.ts';
import { resolveMonitor } from '../settings/resolve-status.ts';
import type { DetectionContext } from './source.ts';

const extension = 'x-ms-long-running-operation';
const finalStates = ['original-uri', 'location', 'operation-location', 'azure-async-operation'] as const;

/**
 * Reads `x-ms-long-running-operation` with its options `final-state-via` and `final-state-schema`: the
 * progress is read from a URL in a header.
 */
export function fromMicrosoftLongRunning(context: DetectionContext): readonly Finding[] {
  const raw = context.raw();
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
    result: finalState(context, options) ?? declaredResult(context.subject.operation),
    cancel: null,
    intervalSeconds: null,
  };
  return [longRunning(polling, 'foreign extension', [`${extension} declares it`])];
}

/**
 * Values of `final-state-via` for which the result is the last response of a monitor. Its schema would be
 * that of a part of it.
 */
const monitors: ReadonlySet<string> = new Set(['operation-location', 'azure-async-operation']);

/** The model of `final-state-schema`; null if it does not describe the last response. */
function finalState(
  { surface, documents }: DetectionContext,
  options: Place | null,
): Polling['result'] | null {
  const schema = options && at(options, 'final-state-schema');
  const $ref = options && text(options, 'final-state-schema');
  if (options === null || schema === null || $ref === null) return null;
  if (monitors.has(text(options, 'final-state-via') ?? '')) return null;
  const target = documents.resolve({ value: { $ref }, origin: schema.origin });
  const place = target && formatOrigin(target.origin);
  const model = [...surface.models.values()].find(({ places }) => place !== null && places.includes(place));
  return model === undefined ? null : { kind: 'model', model: model.id };
}

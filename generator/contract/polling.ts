import { hasConventionalWords } from '../model/conventional-monitor.ts';
import type { Polling as ModelPolling, SymbolId } from '../model/types.ts';
import { accessTo, scalarAt } from './access.ts';
import { callStep, type Callable, type StepSources } from './call-steps.ts';
import { bodyType } from './results.ts';
import type { Polling, Result, Type } from './types.ts';
import type { Models } from './visit.ts';

/** A call that others may refer to. */
export interface Known extends Callable {
  readonly result: Result;
  /** Whether the call returns only its body, so that a step can use it. */
  readonly isPlain: boolean;
}

/** The facts that following work needs. */
export interface PollingSources extends StepSources {
  /** Result of the starting call. */
  readonly result: Result;
  /** The result of work that is followed by headers. */
  readonly final: Result;
  call(id: SymbolId): Known | null;
  modelName(id: SymbolId): string;
}

/** How started work is followed; null if the types lack a property that polling needs. */
export function pollingOf(polling: ModelPolling, sources: PollingSources, models: Models): Polling | null {
  const { succeeded, failed, cancelled } = polling.status;
  const { intervalSeconds } = polling;
  const words = { succeeded, failed, cancelled, intervalSeconds };
  if (polling.poll.kind === 'header') {
    const result = finalBody(polling.result, sources);
    return { ...words, poll: headerPoll(polling.poll, polling.status), result, cancel: null };
  }
  const { operation, input, embedded } = polling.poll;
  const step = stepOf(operation, input, sources, models);
  const event = sources.call(operation)?.result ?? null;
  const type = event && bodyType(event);
  if (step === null || event === null || type === null) return null;
  const state = scalarAt(polling.status.path, type, models, ['string', 'number', 'boolean']);
  const result = resultOfWork(polling.result, type, sources, models);
  if (state === null || result === null) return null;
  const { error } = polling.status;
  return {
    ...words,
    poll: {
      kind: 'call',
      step,
      embedded: embedded && sources.response && accessTo(embedded, sources.response, models),
      state,
      reason: error && accessTo(error, type, models),
      event,
    },
    result,
    cancel: polling.cancel && stepOf(polling.cancel.operation, polling.cancel.input, sources, models),
  };
}

/** The result of work that is followed by headers. */
function finalBody(result: ModelPolling['result'], { final, modelName }: PollingSources): Polling['result'] {
  if (result.kind === 'model') {
    const type: Type = { kind: 'ref', model: modelName(result.model) };
    const content = {
      mediaType: 'application/json',
      format: 'json',
      type,
      item: null,
      encodings: [],
    } as const;
    return {
      kind: 'response',
      result: { contents: [content], mayBeEmpty: false, isOpen: false },
      isDeclared: false,
    };
  }
  if (result.kind === 'none' || final.contents.length === 0) return { kind: 'none' };
  return { kind: 'response', result: final, isDeclared: true };
}

function headerPoll(
  { kind, finalStateVia, hasStatusPath }: Extract<ModelPolling['poll'], { kind: 'header' }>,
  status: ModelPolling['status'],
): Extract<Polling['poll'], { kind: 'header' }> {
  return {
    kind,
    finalStateVia,
    statusPath: hasStatusPath ? status.path : null,
    errorPath: hasStatusPath ? status.error : null,
    hasConventionalWords: hasConventionalWords(status),
  };
}

function stepOf(
  id: SymbolId,
  input: Parameters<typeof callStep>[1],
  sources: PollingSources,
  models: Models,
): ReturnType<typeof callStep> {
  const called = sources.call(id);
  return called?.isPlain ? callStep(called, input, sources, models) : null;
}

/** The result of work; null if the types do not have it. */
function resultOfWork(
  result: ModelPolling['result'],
  event: Type,
  sources: PollingSources,
  models: Models,
): Polling['result'] | null {
  if (result.kind === 'none' || result.kind === 'declared' || result.kind === 'model')
    return { kind: 'none' };
  if (result.kind === 'embedded') {
    const access = accessTo(result.path, event, models);
    return access && { kind: 'value', access };
  }
  const step = stepOf(result.operation, result.input, sources, models);
  const read = sources.call(result.operation);
  return step && read && { kind: 'read', step, result: read.result };
}

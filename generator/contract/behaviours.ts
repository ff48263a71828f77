import { assertNever } from '../assert-never.ts';
import { mostWanted } from '../model/detect/vocabulary.ts';
import type { Operation } from '../model/types.ts';
import { scalarAt } from './access.ts';
import { pagingOf } from './paging.ts';
import { pollingOf, type PollingSources } from './polling.ts';
import { bodyType } from './results.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Behaviour } from './types.ts';
import type { Models } from './visit.ts';

/** Names of a waiter. */
export interface WaiterNames {
  readonly name: string;
  readonly statesName: string;
}

/**
 * The behaviour of a call, if its types have the properties that it needs.
 *
 * @returns the name of a missing property otherwise: the call is then a plain one
 */
export function behaviourOf(
  operation: Operation,
  sources: PollingSources,
  waiterNames: WaiterNames,
  trees: TypeTrees,
  models: Models,
): Behaviour | 'pages' | 'progress' | 'states' {
  const { behaviour } = operation;
  const body = bodyType(sources.result);
  switch (behaviour.kind) {
    case 'call':
      return behaviour;
    case 'paginated': {
      const item = trees.type(behaviour.paging.item);
      const { input, call, result } = sources;
      const paging =
        body &&
        pagingOf(behaviour.paging, { body, mayBeEmpty: result.mayBeEmpty, input, call }, item, models);
      return paging ? { kind: 'list', paging, evidence: behaviour.evidence } : 'pages';
    }
    case 'longRunning': {
      const polling = pollingOf(behaviour.polling, sources, models);
      return polling ? { kind: 'work', polling, evidence: behaviour.evidence } : 'progress';
    }
    case 'waitable': {
      if (body === null || sources.input.need === 'none') return { kind: 'call' };
      const { path, targets, transitional, final } = behaviour.waiter;
      const state = scalarAt(path, body, models, ['string']);
      if (state === null) return 'states';
      const preferred = mostWanted(targets) ?? null;
      const waiter = { ...waiterNames, state, targets, preferred, transitional, final };
      return { kind: 'waitable', waiter, evidence: behaviour.evidence };
    }
    default:
      return assertNever(behaviour);
  }
}

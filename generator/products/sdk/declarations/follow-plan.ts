import type { Polling } from '../../../contract/types.ts';
import { literal, type Code } from '../../../escape/code.ts';
import { arrayLiteral, type Entry } from './object-literal.ts';

/** The part of a long-running call's plan that says how to follow it. */
export interface FollowPlan {
  readonly plan: Code;
  /** Type of the plan. */
  readonly planType: Code;
  /** Type of a poll's result; null if it has no declared type. */
  readonly event: Code | null;
  /** Type that `wait()` resolves to. */
  readonly result: Code;
  /** Its sentence in the docs. */
  readonly note: Code;
  readonly isCancellable: boolean;
  /** Names of the runtime that it needs. */
  readonly uses: FollowNames;
}

/** The runtime's names for one way to follow work. */
export interface FollowNames {
  readonly plan: string;
  readonly start: string;
}

/** The states of a status in a plan. */
export function vocabularyEntries({
  succeeded,
  failed,
  cancelled,
}: Pick<Polling, 'succeeded' | 'failed' | 'cancelled'>): readonly Entry[] {
  const list = (values: readonly (string | boolean)[]): Code =>
    arrayLiteral(values.map((value) => literal(value)));
  return [
    ['succeeded', list(succeeded)],
    ['failed', list(failed)],
    ['cancelled', list(cancelled)],
  ];
}

/** The pause between polls, if the document states one. */
export function intervalEntry({ intervalSeconds }: Pick<Polling, 'intervalSeconds'>): Entry {
  return ['intervalMs', intervalSeconds === null ? null : literal(intervalSeconds * 1000)];
}

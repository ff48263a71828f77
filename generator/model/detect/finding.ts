import type { Behaviour, Evidence, Paging, Polling, Waiter } from '../types.ts';

/** Behaviour other than a plain call. */
export type DetectedBehaviour = Exclude<Behaviour, { kind: 'call' }>;

/**
 * The result of a source for an operation: its behaviour, or that it does not have a behaviour, whatever
 * later sources say.
 */
export type Finding = DetectedBehaviour | { readonly kind: 'off'; readonly of: DetectedBehaviour['kind'] };

export function paginated(
  paging: Paging,
  source: Evidence['source'],
  facts: readonly string[],
): DetectedBehaviour {
  return { kind: 'paginated', paging, evidence: { source, facts } };
}

export function longRunning(
  polling: Polling,
  source: Evidence['source'],
  facts: readonly string[],
): DetectedBehaviour {
  return { kind: 'longRunning', polling, evidence: { source, facts } };
}

export function waitable(
  waiter: Waiter,
  source: Evidence['source'],
  facts: readonly string[],
): DetectedBehaviour {
  return { kind: 'waitable', waiter, evidence: { source, facts } };
}

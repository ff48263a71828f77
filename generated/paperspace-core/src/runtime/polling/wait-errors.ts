import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** The resource has reached a final state, from which none of the wanted states can be reached. */
export class UnreachableStateError<Value = unknown> extends SdkError {
  override readonly name = 'UnreachableStateError';
  /** The state it is in. */
  readonly state: string;
  readonly targets: readonly string[];
  /** What was read last. */
  readonly value: Value;

  constructor(operation: string, state: string, targets: readonly string[], value: Value) {
    super(`${operation}: the state is "${state}" for good, so it will not be ${quoteAll(targets)}`);
    this.state = state;
    this.targets = targets;
    this.value = value;
  }
}

/** Tells an {@link UnreachableStateError}. */
export const isUnreachableStateError = (value: unknown): value is UnreachableStateError =>
  isSdkError(value) && value.name === 'UnreachableStateError';

/** What is waited for did not come into the state in time. `cause` is the failure of the last poll, if it failed. */
export class WaitTimeoutError<Value = unknown> extends SdkError {
  override readonly name = 'WaitTimeoutError';
  readonly targets: readonly string[];
  /** How often each state was seen, in the order in which they came. */
  readonly observed: ReadonlyMap<string, number>;
  /** The last state that was read; null without one. */
  readonly value: Value | null;

  constructor(
    operation: string,
    targets: readonly string[],
    observed: ReadonlyMap<string, number>,
    value: Value | null,
    options?: ErrorOptions,
  ) {
    const seen = [...observed].map(([state, times]) => `"${state}" × ${times}`).join(', ') || 'nothing';
    super(`${operation}: the state was not ${quoteAll(targets)} in time; seen: ${seen}`, options);
    this.targets = targets;
    this.observed = observed;
    this.value = value;
  }
}

/** Tells a {@link WaitTimeoutError}. */
export const isWaitTimeoutError = (value: unknown): value is WaitTimeoutError =>
  isSdkError(value) && value.name === 'WaitTimeoutError';

function quoteAll(states: readonly string[]): string {
  return states.map((state) => `"${state}"`).join(' or ');
}

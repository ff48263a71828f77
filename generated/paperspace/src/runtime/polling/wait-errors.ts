import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** The resource is in a final state, so it cannot reach a wanted state. */
export class UnreachableStateError<Value = unknown> extends SdkError {
  override readonly name = 'UnreachableStateError';
  /** The state it is in. */
  declare readonly state: string;
  declare readonly targets: readonly string[];
  /** The resource as it was read last. */
  declare readonly value: Value;

  constructor(operation: string, state: string, targets: readonly string[], value: Value) {
    super(`${operation}: the state "${state}" is final, so it cannot become ${quoteAll(targets)}`);
    this.state = state;
    this.targets = targets;
    this.value = value;
  }
}

/** Tells an {@link UnreachableStateError}. */
export const isUnreachableStateError = (value: unknown): value is UnreachableStateError =>
  isSdkError(value) && value.name === 'UnreachableStateError';

/** The resource did not reach a wanted state in time. `cause` is the failure of the last poll, if it failed. */
export class WaitTimeoutError<Value = unknown> extends SdkError {
  override readonly name = 'WaitTimeoutError';
  declare readonly targets: readonly string[];
  /** The number of polls that saw each state, in the order of the first sight. */
  declare readonly observed: ReadonlyMap<string, number>;
  /** The resource as it was read last; null without one. */
  declare readonly value: Value | null;

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

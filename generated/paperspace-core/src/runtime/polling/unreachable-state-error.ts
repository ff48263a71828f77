import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** What is waited for has come to rest in a state from which none of those wanted can be reached. */
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

/** Tells an {@link UnreachableStateError}, also across two copies of this package. */
export function isUnreachableStateError(value: unknown): value is UnreachableStateError {
  return isSdkError(value) && value.name === 'UnreachableStateError';
}

/** Names states in a sentence. */
export function quoteAll(states: readonly string[]): string {
  return states.map((state) => `"${state}"`).join(' or ');
}

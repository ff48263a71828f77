import { isSdkError, SdkError } from '../errors/sdk-error.js';
import { quoteAll } from './unreachable-state-error.js';

/** What is waited for did not come into the state in time. `cause` is the failure of the last look, if it failed. */
export class WaitTimeoutError<Value = unknown> extends SdkError {
  override readonly name = 'WaitTimeoutError';
  readonly targets: readonly string[];
  /** How often each state was seen, in the order in which they came. */
  readonly observed: ReadonlyMap<string, number>;
  /** What was read last; null where nothing was. */
  readonly value: Value | null;

  constructor(
    operation: string,
    targets: readonly string[],
    observed: ReadonlyMap<string, number>,
    value: Value | null,
    options?: ErrorOptions,
  ) {
    const tally = [...observed].map(([state, times]) => `"${state}" × ${times}`).join(', ');
    super(
      `${operation}: the state was not ${quoteAll(targets)} in time; seen: ${tally || 'nothing'}`,
      options,
    );
    this.targets = targets;
    this.observed = observed;
    this.value = value;
  }
}

/** Tells a {@link WaitTimeoutError}, also across two copies of this package. */
export function isWaitTimeoutError(value: unknown): value is WaitTimeoutError {
  return isSdkError(value) && value.name === 'WaitTimeoutError';
}

import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A long-running operation was cancelled. */
export class OperationCancelledError<Event = unknown> extends SdkError {
  override readonly name = 'OperationCancelledError';
  /** The last event of the operation. */
  readonly event: Event;
  /** Why, in the service's words, where it says. */
  readonly reason: string | null;

  constructor(operation: string, event: Event, reason: string | null) {
    super(`${operation} was cancelled${reason === null ? '' : `: ${reason}`}`);
    this.event = event;
    this.reason = reason;
  }
}

/** Tells an {@link OperationCancelledError}, also across two copies of this package. */
export function isOperationCancelledError(value: unknown): value is OperationCancelledError {
  return isSdkError(value) && value.name === 'OperationCancelledError';
}

import type { ApiResponse } from '../api-promise.js';
import type { Client } from '../client.js';
import type { RequestOptions } from '../options.js';
import type { Plan } from '../plan.js';
import type { Backoff } from './backoff.js';
import type { OperationState } from './operation-state.js';

/** How a started operation is followed to its result. */
export interface Course<Event, Result> {
  /** What the answer to the starting call tells of the progress. Not asked for an operation that is resumed. */
  first(): OperationState<Event>;
  /** Asks for the progress once. */
  poll(options: RequestOptions): Promise<Progress<Event>>;
  /** What came of it, once it has succeeded. */
  result(event: Event | null, options: RequestOptions): Promise<Result>;
  /** Asks the service to stop; null where it cannot be asked. */
  readonly cancel: ((options: RequestOptions) => Promise<unknown>) | null;
  /** What another process must know beside the answer and the state; plain JSON without secrets. */
  save(): unknown;
  /** Waits between looks, as the document says. */
  readonly backoff: Partial<Backoff>;
}

/** An answer about the progress, and what it means. */
export interface Progress<Event> extends Pick<ApiResponse<Event>, 'response'> {
  readonly state: OperationState<Event>;
}

/** A long-running operation at its start. */
export interface Start<Answer, Input> {
  readonly client: Client;
  readonly plan: Plan;
  readonly input: Input;
  readonly answer: Answer;
  /** The response to the starting call; null for an operation that is resumed. */
  readonly response: Response | null;
  /** What `save` gave in the process that started the operation; undefined for one that starts now. */
  readonly saved: unknown;
}

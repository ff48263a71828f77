import type { ClientLike, RequestOptions } from './client.js';
import { valueIn, type InputPath } from './paging/input-path.js';
import type { Plan } from './plan.js';
import { request, type ApiPromise, type ApiResponse } from './request.js';

/** Plan of a call whose response comes in an envelope. */
export interface UnwrapPlan extends Plan {
  /** The path of the result in the body. */
  readonly inside: InputPath;
}

/** The response to a call whose response comes in an envelope: awaits to what lies in it. */
export interface Unwrapped<T, Whole, Declared = unknown> extends Promise<T> {
  /** The whole body, envelope and all, and the response it came in. */
  withResponse(): Promise<ApiResponse<Whole, Declared>>;
  /** The response alone, its body unread. To be called at once, before the response has come. */
  asResponse(): Promise<Response>;
}

/**
 * Sends an operation whose response comes in an envelope.
 *
 * @param input - The caller's flat input. Never changed.
 */
export function requestInside<T, Whole, Declared = unknown>(
  client: ClientLike,
  plan: UnwrapPlan,
  input: object,
  options?: RequestOptions,
): Unwrapped<T, Whole, Declared> {
  const call = request<Whole, Declared>(client, plan, input, options);
  // The plan's path was generated with the types.
  const data = call.then((whole) => valueIn(whole, plan.inside) as T);
  // Who asks for the response handles a failure there: `data` must not report it again.
  const silenced = <R>(promise: Promise<R>): Promise<R> => (data.catch(() => {}), promise);
  return Object.assign(data, {
    withResponse: () => silenced(call.withResponse()),
    asResponse: () => silenced(call.asResponse()),
  });
}

/** Such a call for those who look into the response without its envelope: pollers and waiters. */
export function inside<T, Declared>(call: Unwrapped<T, unknown, Declared>): ApiPromise<T, Declared> {
  const { withResponse } = call;
  return Object.assign(call, {
    withResponse: async () => ({ ...(await withResponse()), data: await call }),
  });
}

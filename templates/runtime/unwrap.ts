import type { ClientLike, RequestOptions } from './client.js';
import { valueIn, type InputPath } from './paging/input-path.js';
import type { Plan } from './plan.js';
import { request, type ApiPromise, type ApiResponse, type ApiResponseWithHeaders } from './request.js';

/** Plan of an operation whose result is inside an envelope. */
export interface UnwrapPlan extends Plan {
  /** The path of the result in the body. */
  readonly inside: InputPath;
}

/** A call whose result is inside an envelope. It resolves to the result. */
export interface Unwrapped<T, Whole> extends Promise<T> {
  /** Resolves to the whole body with its envelope, and the response. */
  withResponse(): Promise<ApiResponse<Whole>>;
  /** Resolves to the response with its body unread. Call it at once, before the response arrives. */
  asResponse(): Promise<Response>;
}

/** A call whose result is inside an envelope and whose response has declared headers. */
export interface UnwrappedWithHeaders<T, Whole, Declared> extends Unwrapped<T, Whole> {
  withResponse(): Promise<ApiResponseWithHeaders<Whole, Declared>>;
}

/**
 * Sends an operation whose result is inside an envelope.
 *
 * @param input - The caller's flat input. It is not changed.
 */
export function requestInside<T, Whole, Declared = unknown>(
  client: ClientLike,
  plan: UnwrapPlan,
  input: object,
  options?: RequestOptions,
): UnwrappedWithHeaders<T, Whole, Declared> {
  const call = request<Whole, Declared>(client, plan, input, options);
  // The generator wrote the path together with the types.
  const data = call.then((whole) => valueIn(whole, plan.inside) as T);
  // A caller of `withResponse` or `asResponse` handles the error there. `data` must not report it as unhandled.
  const silenced = <R>(promise: Promise<R>): Promise<R> => (data.catch(() => {}), promise);
  return Object.assign(data, {
    withResponse: () => silenced(call.withResponse()),
    asResponse: () => silenced(call.asResponse()),
  });
}

/** The call for pollers and waiters: `data` of its response is the result without the envelope. */
export function inside<T>(call: Unwrapped<T, unknown>): ApiPromise<T> {
  const { withResponse } = call;
  return Object.assign(call, {
    withResponse: async () => ({ ...(await withResponse()), data: await call }),
  });
}

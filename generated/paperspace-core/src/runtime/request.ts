import { clientOf, type ClientLike, type RequestOptions } from './client.js';
import { requestIdOf } from './errors/response-error.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import { composeMessage, type Message } from './message.js';
import { untilCollected } from './on-abort.js';
import type { Plan } from './plan.js';
import { send } from './send.js';

/** The response to a call: awaits to its typed body. */
export interface ApiPromise<T, Declared = unknown> extends Promise<T> {
  /** The body, and the response it came in. */
  withResponse(): Promise<ApiResponse<T, Declared>>;
  /** The response alone, its body unread. To be called at once, before the response has come. */
  asResponse(): Promise<Response>;
}

/** A typed body and the response it came in. */
export interface ApiResponse<T, Declared = unknown> {
  readonly data: T;
  /** The declared headers with their types; undefined if the document declares none. `response` has all headers. */
  readonly headers: Declared;
  /** Its body has been read already. */
  readonly response: Response;
  /** The request, without secrets. */
  readonly request: ErrorRequest;
  /** What the service calls this request, for its support to find it. */
  readonly requestId: string | null;
}

/**
 * Sends one operation.
 *
 * @param plan - Describes the operation.
 * @param input - The caller's flat input: path, query, header, cookie and body fields together. Never changed.
 * @param revise - Changes the request before it is sent.
 * @returns The typed body, and on demand the response.
 */
export function request<T, Declared = unknown>(
  client: ClientLike,
  plan: Plan,
  input: object,
  options: RequestOptions = {},
  revise?: (message: Message) => Message,
): ApiPromise<T, Declared> {
  return apiPromise((mode) => respond(client, plan, input, options, mode, revise));
}

/** The caller's choice: with `raw`, the response with its body unread. */
interface Mode {
  readonly raw: boolean;
}

/** Sends one operation, and reads the response unless it is wanted raw: `data` is then of no interest to anyone. */
export async function respond<T, Declared>(
  like: ClientLike,
  plan: Plan,
  input: object,
  options: RequestOptions,
  mode: Mode,
  revise: (message: Message) => Message = (message) => message,
): Promise<ApiResponse<T, Declared>> {
  const client = clientOf(like);
  const message = revise(composeMessage(client, plan, input, options));
  return send(client, message, options, async (response, exchange) => {
    if (mode.raw) untilCollected(response, exchange.detach());
    // The generator wrote the readers of the plan together with the types: this is the one cast from a body to its
    // type.
    const data = (mode.raw ? undefined : await message.reader.read(response, exchange)) as T;
    const headers = plan.responseHeaders?.(response.headers) as Declared;
    return { data, headers, response, request: message.redacted, requestId: requestIdOf(response) };
  });
}

/**
 * Creates the promise of a call. It has no promise between itself and the caller, because engines find the caller's
 * line for a stack only along such a chain.
 */
export function apiPromise<T, Declared>(
  call: (mode: Mode) => Promise<ApiResponse<T, Declared>>,
): ApiPromise<T, Declared> {
  const mode = { raw: false };
  let settled: ApiResponse<T, Declared>;
  const run = async (): Promise<T> => {
    settled = await call(mode);
    return settled.data;
  };
  const data = run();
  const withResponse = async (): Promise<ApiResponse<T, Declared>> => {
    await data;
    return settled;
  };
  return Object.assign(data, {
    withResponse,
    asResponse: async () => {
      mode.raw = true;
      return (await withResponse()).response;
    },
  });
}

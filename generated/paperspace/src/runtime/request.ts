import { clientOf, type ClientLike, type RequestOptions } from './client.js';
import { requestIdOf } from './errors/response-error.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import { composeMessage, type Message } from './message.js';
import { untilCollected } from './on-abort.js';
import type { Plan } from './plan.js';
import { send } from './send.js';

/** A call. It resolves to the typed body of its response. */
export interface ApiPromise<T> extends Promise<T> {
  /** Resolves to the body and its response. */
  withResponse(): Promise<ApiResponse<T>>;
  /** Resolves to the response with its body unread. Call it at once, before the response arrives. */
  asResponse(): Promise<Response>;
}

/** A call whose response has declared headers. */
export interface ApiPromiseWithHeaders<T, Declared> extends ApiPromise<T> {
  withResponse(): Promise<ApiResponseWithHeaders<T, Declared>>;
}

/** A typed body and its response. */
export interface ApiResponse<T> {
  readonly data: T;
  /** Its body was read already. */
  readonly response: Response;
  /** The request, without secrets. */
  readonly request: ErrorRequest;
  /** The service's id of this request, for its support. */
  readonly requestId: string | null;
}

/** A typed body and its response with declared headers. */
export interface ApiResponseWithHeaders<T, Declared> extends ApiResponse<T> {
  /** The declared headers with their types. `response` has all headers. */
  readonly headers: Declared;
}

/**
 * Sends one operation.
 *
 * @param plan - Describes the operation.
 * @param input - The caller's flat input: path, query, header, cookie and body fields together. It is not changed.
 * @param revise - Changes the request before it is sent.
 * @returns A promise of the typed body, with methods for the response.
 */
export function request<T, Declared = unknown>(
  client: ClientLike,
  plan: Plan,
  input: object,
  options: RequestOptions = {},
  revise?: (message: Message) => Message,
): ApiPromiseWithHeaders<T, Declared> {
  return apiPromise(respond(client, plan, input, options, revise));
}

/** The result of a call. The headers of a response are read only for those who ask for them. */
type Settled<T, Declared> = Omit<ApiResponseWithHeaders<T, Declared>, 'requestId'>;

/** What the caller wants. With `raw`: the response with its body unread. */
interface Mode {
  readonly raw: boolean;
}

/**
 * A function that sends one operation and reads its response. With `raw`, the body stays unread and `data` is not used.
 */
export function respond<T, Declared>(
  like: ClientLike,
  plan: Plan,
  input: object,
  options: RequestOptions,
  revise: (message: Message) => Message = (message) => message,
): (mode: Mode) => Promise<Settled<T, Declared>> {
  return (mode) => {
    const client = clientOf(like);
    const message = revise(composeMessage(client, plan, input, options));
    return send(client, message, options, async (response, exchange) => {
      if (mode.raw) untilCollected(response, exchange.detach());
      // This is the only cast from a body to its type. The generator wrote the readers of the plan together with the
      // types.
      const data = (mode.raw ? undefined : await message.reader.read(response, exchange)) as T;
      const headers = plan.responseHeaders?.(response.headers) as Declared;
      return { data, headers, response, request: message.redacted };
    });
  };
}

/**
 * Creates the promise of a call. It has no promise between itself and the caller, because engines find the caller's
 * line for a stack only along such a chain.
 */
export function apiPromise<T, Declared>(
  call: (mode: Mode) => Promise<Settled<T, Declared>>,
): ApiPromiseWithHeaders<T, Declared> {
  const mode = { raw: false };
  let settled: Settled<T, Declared>;
  const run = async (): Promise<T> => {
    settled = await call(mode);
    return settled.data;
  };
  const data = run();
  const withResponse = async (): Promise<ApiResponseWithHeaders<T, Declared>> => {
    await data;
    return { ...settled, requestId: requestIdOf(settled.response) };
  };
  return Object.assign(data, {
    withResponse,
    asResponse: async () => {
      mode.raw = true;
      return (await withResponse()).response;
    },
  });
}

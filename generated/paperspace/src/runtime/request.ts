import type { Client, RequestOptions } from './client.js';
import { requestIdOf } from './errors/response-error.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import { composeMessage, type Message } from './message.js';
import type { Plan } from './plan.js';
import { send } from './send.js';

/** The answer to a call: awaits to its typed body. */
export interface ApiPromise<T, Declared = unknown> extends Promise<T> {
  /** The body, and the response it came in. */
  withResponse(): Promise<ApiResponse<T, Declared>>;
  /** The response alone, its body unread. To be called at once, before the answer has come. */
  asResponse(): Promise<Response>;
}

/** A typed body and the response it came in. */
export interface ApiResponse<T, Declared = unknown> {
  readonly data: T;
  /** The headers that the service declares, by their types; undefined where it declares none. `response` has them all. */
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
 * @param plan - What the generator knows of the operation.
 * @param input - The caller's flat input: path, query, header, cookie and body fields together. Never changed.
 * @param revise - Changes the request before it is sent.
 * @returns The typed body, and on demand the response.
 */
export function request<T, Declared = unknown>(
  client: Client,
  plan: Plan,
  input: object,
  options: RequestOptions = {},
  revise: (message: Message) => Message = (message) => message,
): ApiPromise<T, Declared> {
  let raw = false;
  let settled: ApiResponse<T, Declared>;
  // One promise, and nothing between it and the caller: engines tell the caller's line only along such a chain.
  const call = async (): Promise<T> => {
    const message = revise(composeMessage(client, plan, input, options));
    settled = await send(client, message, options, async (response, exchange) => {
      if (raw) exchange.detach();
      // The plan's readers were generated with the types: this is the one place where the wire meets them.
      const data = (raw ? undefined : await message.reader.read(response, exchange)) as T;
      const headers = plan.answerHeaders?.(response.headers) as Declared;
      return { data, headers, response, request: message.shown, requestId: requestIdOf(response) };
    });
    return settled.data;
  };
  const data = call();
  const withResponse = async (): Promise<ApiResponse<T, Declared>> => {
    await data;
    return settled;
  };
  return Object.assign(data, {
    withResponse,
    asResponse: async () => {
      raw = true;
      return (await withResponse()).response;
    },
  });
}

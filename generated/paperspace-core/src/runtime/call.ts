import type { ApiPromise, ApiResponse } from './api-promise.js';
import type { Client } from './client.js';
import { conduct } from './conduct.js';
import type { Message } from './message.js';
import type { RequestOptions } from './options.js';
import { requestIdOf } from './request-id.js';

/** Starts a call at once, and gives what it answers in the forms of an {@link ApiPromise}. */
export function callWith<T>(client: Client, options: RequestOptions, compose: () => Message): ApiPromise<T> {
  let raw = false;
  const run = async (): Promise<ApiResponse<T>> => {
    const message = compose();
    return conduct(client, message, options, async (response, exchange) => {
      if (raw) exchange.detach();
      // The plan's reader was generated with T: this is the one place where the wire meets the type.
      const data = (raw ? undefined : await message.reader.read(response, exchange)) as T;
      return { data, response, requestId: requestIdOf(response.headers) };
    });
  };
  const answer = run();
  const data = answer.then((settled) => settled.data);
  const withResponse = (): Promise<ApiResponse<T>> => {
    // Who asks for the response handles its failure there: `data` must not report it again.
    data.catch(() => {});
    return answer;
  };
  return Object.assign(data, {
    withResponse,
    asResponse: () => {
      raw = true;
      return withResponse().then(({ response }) => response);
    },
  });
}

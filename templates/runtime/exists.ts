import { clientOf, type ClientLike, type RequestOptions } from './client.js';
import type { Fetch } from './hooks.js';
import type { Plan, Reader } from './plan.js';
import { request, type ApiPromiseWithHeaders } from './request.js';

/** Asks whether a resource exists. Status 404 means false, and is not an error. */
export function exists<Declared = unknown>(
  like: ClientLike,
  plan: Plan,
  input: object,
  options?: RequestOptions,
): ApiPromiseWithHeaders<boolean, Declared> {
  const client = clientOf(like);
  const fetch: Fetch = async (url, init) => {
    const response = await client.fetch(url, init);
    return response.status === 404 ? Object.defineProperty(response, 'ok', { value: true }) : response;
  };
  return request({ ...client, fetch }, plan, input, options);
}

/** Reads the response to {@link exists}. */
export function readExists(): Reader<boolean> {
  return {
    accept: '*/*',
    async read(response) {
      await response.body?.cancel();
      return response.status !== 404;
    },
  };
}

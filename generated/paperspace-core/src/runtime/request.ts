import type { ApiPromise } from './api-promise.js';
import type { Client } from './client.js';
import type { RequestOptions } from './options.js';
import type { Plan } from './plan.js';
import { callWith } from './call.js';
import { composeMessage } from './message.js';

export type { ApiPromise } from './api-promise.js';

/**
 * Sends one operation.
 *
 * @param plan - What the generator knows of the operation.
 * @param input - The caller's flat input: path, query, header, cookie and body fields together. Never changed.
 * @returns The typed body, and on demand the response.
 */
export function request<T>(
  client: Client,
  plan: Plan,
  input: object,
  options: RequestOptions = {},
): ApiPromise<T> {
  return callWith<T>(client, options, () => composeMessage(client, plan, input, options));
}

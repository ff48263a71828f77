import { ApiError } from '../errors/api-errors.js';
import { valueIn, type InputPath } from '../paging/input-path.js';
import type { Reader } from '../plan.js';

/**
 * Reads a body that can report a failure with a successful status.
 *
 * @param path - The path of the value. A body without the value is a success.
 * @param values - Values that mean success.
 * @throws ApiError, with the status of the response, for any other value.
 */
export function readSuccess(
  reader: Reader<unknown>,
  path: InputPath,
  ...values: readonly unknown[]
): Reader<unknown> {
  return {
    accept: reader.accept,
    async read(response, exchange) {
      const { client, message } = exchange;
      const body = await reader.read(response, exchange);
      const told = valueIn(body, path) ?? null;
      // Compared as text, because a number may be a `bigint`.
      if (told !== null && !values.some((value) => String(value) === String(told)))
        throw new ApiError(message.redacted, response, body, client.reasonOf);
      return body;
    },
  };
}

import { ApiError } from '../errors/api-errors.js';
import type { LineParser } from './json-lines.js';

/**
 * Parses a line of a gRPC-gateway stream and returns its `result`.
 *
 * @param parse - Parses the line, as JSON by default.
 * @throws ApiError, with the status of the response, for a line with an `error`.
 */
export function framedLine(parse: (text: string) => unknown = JSON.parse): LineParser {
  return (text, response, { client, message }) => {
    const frame: { readonly result?: unknown; readonly error?: unknown } = Object(parse(text));
    if (frame.error !== undefined)
      throw new ApiError(message.redacted, response, frame.error, client.reasonOf);
    return frame.result;
  };
}

import { ResponseParseError } from '../errors/transport-errors.js';
import type { Exchange } from '../plan.js';

/**
 * Checks the media type of a stream, as browsers do for event streams (HTML Standard, section 9.2.3). A response
 * without `Content-Type` passes.
 *
 * @param isExpected - Checks a media type, which is in lower case and has no parameters.
 * @throws ResponseParseError for another media type, with the text of the body.
 */
export async function expectType(
  response: Response,
  { message }: Exchange,
  isExpected: (type: string) => boolean,
): Promise<void> {
  const header = response.headers.get('content-type');
  const [type = ''] = (header ?? '').toLowerCase().split(';');
  if (header === null || isExpected(type.trim())) return;
  const problem = `with the content type "${header}" instead of ${message.reader.accept}`;
  throw new ResponseParseError(message.redacted, response, problem, await response.text());
}

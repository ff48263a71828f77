import { ResponseParseError } from '../errors/transport-errors.js';
import type { Exchange } from '../plan.js';

/**
 * Refuses a response of another media type than its stream's, as browsers do for event streams (HTML Standard, section 9.2.3).
 * A response without `Content-Type` passes.
 *
 * @param isExpected - Tells a media type, in lower case and without parameters.
 * @throws ResponseParseError with the text of the body.
 */
export async function expectType(
  response: Response,
  { message }: Exchange,
  isExpected: (type: string) => boolean,
): Promise<void> {
  const header = response.headers.get('content-type');
  const [type = ''] = (header ?? '').toLowerCase().split(';');
  if (header === null || isExpected(type.trim())) return;
  const problem = `with the content type "${header}" where ${message.reader.accept} should come`;
  throw new ResponseParseError(message.redacted, response, problem, await response.text());
}

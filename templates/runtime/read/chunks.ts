import { ConnectionError } from '../errors/connection-error.js';
import { within } from '../scope.js';
import type { Exchange } from '../plan.js';

/**
 * Reads a body piece by piece, as text in UTF-8. Ends at once when the call is aborted; frees the connection when its reader
 * stops early.
 *
 * @throws ConnectionError when the connection breaks; the signal's reason when it aborts.
 */
export async function* readChunks(
  response: Response,
  { request, signal }: Exchange,
): AsyncGenerator<string, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await within(signal, () => reader.read());
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new ConnectionError(request, 'the connection broke while the answer was read', { cause });
  } finally {
    // Who stops early, or fails, wants no more of the body; what cancelling says is of no use to anyone then.
    reader.cancel().catch(() => {});
  }
}

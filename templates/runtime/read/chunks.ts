import { ConnectionError } from '../errors/transport-errors.js';
import type { Exchange } from '../plan.js';

/**
 * Reads a body in chunks, as text in UTF-8. Stops at once if the call is aborted. Frees the connection if its reader
 * stops early.
 *
 * @throws ConnectionError if the connection breaks; the signal's reason if it aborts.
 */
export async function* readChunks(
  response: Response,
  { message, signal }: Exchange,
): AsyncGenerator<string, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  // Cancelling ends a pending read. Its own errors are useless.
  const cancel = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  const decoder = new TextDecoder();
  try {
    for (let done = false; !done;) {
      const read = await reader.read();
      if (signal.aborted) throw signal.reason;
      done = read.done;
      yield decoder.decode(read.value, { stream: !done });
    }
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new ConnectionError(message.redacted, 'the connection broke while the response was read', {
      cause,
    });
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

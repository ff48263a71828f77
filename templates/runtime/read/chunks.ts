import { ConnectionError } from '../errors/transport-errors.js';
import type { Exchange } from '../plan.js';

/**
 * Reads a body piece by piece, as text in UTF-8. Ends at once when the call is aborted; frees the connection when its reader
 * stops early.
 *
 * @throws ConnectionError when the connection breaks; the signal's reason when it aborts.
 */
export async function* readChunks(
  response: Response,
  { message, signal }: Exchange,
): AsyncGenerator<string, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  // What cancelling says is of no use to anyone. It ends a read that is under way.
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

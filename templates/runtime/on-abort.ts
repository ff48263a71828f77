/** The functions to call when a signal aborts. Together they are one listener of the signal. */
class Waiting extends Set<() => void> implements EventListenerObject {
  handleEvent(): void {
    for (const act of this) act();
  }
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls a function when a signal aborts, or at once if it has aborted. All calls with one signal share one listener,
 * because Node warns of more than ten. The listener is removed with the last of them.
 *
 * @returns A function that unregisters `act`.
 */
export function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  if (!signal || signal.aborted) {
    if (signal) act();
    return () => {};
  }
  const all = waiting.get(signal) ?? new Waiting();
  waiting.set(signal, all.add(act));
  signal.addEventListener('abort', all, { once: true });
  return () => {
    all.delete(act);
    if (!all.size) signal.removeEventListener('abort', all);
  };
}

/** Older edge runtimes have no `FinalizationRegistry`. There, the function stays registered. */
const collected = globalThis.FinalizationRegistry
  ? new FinalizationRegistry<() => void>((end) => end())
  : null;

/** Calls `end` when the response is garbage-collected, because no event reports that its body was read. */
export function untilCollected(response: Response, end: () => void): void {
  collected?.register(response.body ?? response, end);
}

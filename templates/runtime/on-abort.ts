/** What waits for a signal: all of it together is one listener of the signal. */
class Waiting extends Set<() => void> implements EventListenerObject {
  handleEvent(): void {
    for (const act of this) act();
  }
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Does something when a signal aborts. However many wait for one signal, it has one listener; it has none when nobody waits:
 * Node warns of more than ten.
 *
 * @returns A function that ends the waiting.
 */
export function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  if (!signal) return () => {};
  const all = waiting.get(signal) ?? new Waiting();
  waiting.set(signal, all.add(act));
  signal.addEventListener('abort', all);
  return () => {
    all.delete(act);
    if (!all.size) signal.removeEventListener('abort', all);
  };
}

/** Edge workers of some years do without the collector's news: there, what waits for a response waits on. */
const collected = globalThis.FinalizationRegistry
  ? new FinalizationRegistry<() => void>((end) => end())
  : null;

/** Ends a waiting when the response that it is for is collected as garbage: nobody tells when its body was read. */
export function untilCollected(response: Response, end: () => void): void {
  collected?.register(response.body ?? response, end);
}

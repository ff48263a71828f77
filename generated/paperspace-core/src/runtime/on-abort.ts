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
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  const all = waiting.get(signal) ?? new Waiting();
  waiting.set(signal, all.add(act));
  signal.addEventListener('abort', all);
  return () => {
    all.delete(act);
    if (!all.size) signal.removeEventListener('abort', all);
  };
}

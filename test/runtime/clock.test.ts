import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../templates/runtime/clock.ts';

describe('the real clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sleeps, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const start = systemClock.now();
    const sleep = systemClock.sleep(1000, signal);
    await vi.advanceTimersByTimeAsync(1000);
    await sleep;
    expect(systemClock.now() - start).toBe(1000);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('wakes at once when aborted, and leaves no timer', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(1000, controller.signal);
    controller.abort('enough');
    await expect(sleep).rejects.toBe('enough');
    await expect(systemClock.sleep(1000, controller.signal)).rejects.toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sleeps for a very long time instead of waking at once', async () => {
    let awake = false;
    void systemClock.sleep(Number.MAX_SAFE_INTEGER).then(() => (awake = true));
    await vi.advanceTimersByTimeAsync(1_000_000_000);
    expect(awake).toBe(false);
  });
});

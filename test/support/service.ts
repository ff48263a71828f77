import nock from 'nock';
import { afterEach, beforeEach, expect } from 'vitest';
import { Paperspace, type PaperspaceOptions } from '../../generated/paperspace/src/index.js';
import { FakeClock } from './fake-clock.ts';

/** Time limits of attempts lie so far off that no wait between them gets there. */
const attemptTimeoutMs = 1_000_000_000;

/** Between the last look of a poller that waits for an hour, as they do by default, and the end of that hour. */
const horizonMs = 3_599_500;

/** The service, as nock plays it. */
export function service(): nock.Scope {
  return nock('https://api.paperspace.com/v1');
}

/** A client with a key and a fake clock. */
export function connect(
  options: PaperspaceOptions = {},
  horizon = horizonMs,
): { readonly paperspace: Paperspace; readonly clock: FakeClock } {
  const clock = new FakeClock({ horizonMs: horizon });
  return { clock, paperspace: new Paperspace({ apiKey: 'sesame', attemptTimeoutMs, clock, ...options }) };
}

/** The error of a promise that must fail. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('It should have failed.'),
    (error: unknown) => error,
  );
}

/** For a whole test file: nothing leaves the process, and each test uses up the answers it has prepared. */
export function playService(): void {
  beforeEach(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    const unused = nock.pendingMocks();
    nock.abortPendingRequests();
    nock.cleanAll();
    nock.enableNetConnect();
    expect(unused).toEqual([]);
  });
}

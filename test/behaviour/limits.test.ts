import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isAbortedError, isTimeoutError } from '../../generated/paperspace/src/index.js';
import { machine } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

/** Takes the request for machine m1, and never answers. Resolves once it has come. */
function serveSilence(): Promise<void> {
  return new Promise((asked) => {
    service()
      .get('/machines/m1')
      .reply(200, () => {
        asked();
        return new Promise(() => {});
      });
  });
}

/** Begins to answer the request for machine m1, and never ends. */
function serveHalf(): void {
  const body = new PassThrough();
  body.write('{"id":');
  service().get('/machines/m1').reply(200, body, { 'content-type': 'application/json' });
}

describe('time limits', () => {
  it('ends an attempt that takes too long', async () => {
    const asked = serveSilence();
    const { paperspace, clock } = connect({ attemptTimeoutMs: 5000, maxRetries: 0 }, 0);
    const failed = failure(paperspace.machines.get({ id: 'm1' }));
    await asked;
    await clock.advance(5000);
    const error = await failed;
    expect(isTimeoutError(error)).toBe(true);
    expect(String(error)).toContain(
      'GET https://api.paperspace.com/v1/machines/m1: no response within 5000 ms (attemptTimeoutMs, attempts: 1)',
    );
  });

  it('tries again after an attempt that took too long', async () => {
    const asked = serveSilence();
    service().get('/machines/m1').reply(200, machine());
    const { paperspace, clock } = connect({ attemptTimeoutMs: 5000 }, 0);
    const answer = paperspace.machines.get({ id: 'm1' });
    await asked;
    await clock.advance(5000);
    await clock.asleep(500);
    await clock.advance(500);
    await expect(answer).resolves.toEqual(machine());
  });

  it('ends a call that takes too long in all', async () => {
    const asked = serveSilence();
    const { paperspace, clock } = connect({}, 0);
    const failed = failure(paperspace.machines.get({ id: 'm1' }, { timeoutMs: 9000 }));
    await asked;
    await clock.advance(9000);
    expect(String(await failed)).toContain('no response within 9000 ms (timeoutMs, attempts: 1)');
  });

  it('does not wait for a retry that would come too late', async () => {
    service().get('/machines/m1').reply(503, {}, { 'retry-after': '30' });
    const { paperspace, clock } = connect({}, 0);
    const error = await failure(paperspace.machines.get({ id: 'm1' }, { timeoutMs: 9000 }));
    expect(error).toMatchObject({ status: 503 });
    expect(clock.slept).toEqual([]);
  });
});

describe('an abort by the caller', () => {
  /** Calls, aborts when told to, and gives the error. */
  async function abortedBy(
    when: (abort: AbortController) => Promise<void> | void,
    client = connect(),
  ): Promise<unknown> {
    const abort = new AbortController();
    const failed = failure(client.paperspace.machines.get({ id: 'm1' }, { signal: abort.signal }));
    await when(abort);
    abort.abort('enough');
    return failed;
  }

  it('before anything is sent ends the call, and sends nothing', async () => {
    const error = await failure(
      connect().paperspace.machines.get({ id: 'm1' }, { signal: AbortSignal.abort('enough') }),
    );
    expect(isAbortedError(error)).toBe(true);
    expect(error).toMatchObject({ cause: 'enough' });
  });

  it('while a credential is fetched ends the call', async () => {
    const client = connect({ apiKey: () => new Promise(() => {}) });
    expect(isAbortedError(await abortedBy(() => {}, client))).toBe(true);
  });

  it('while the response is awaited ends the call', async () => {
    const asked = serveSilence();
    expect(isAbortedError(await abortedBy(() => asked))).toBe(true);
  });

  it('while the response is read ends the call', async () => {
    serveHalf();
    const error = await new Promise((resolve) => {
      const abort = new AbortController();
      const { paperspace } = connect({
        hooks: { afterResponse: () => void setImmediate(() => abort.abort()) },
      });
      resolve(failure(paperspace.machines.get({ id: 'm1' }, { signal: abort.signal })));
    });
    expect(isAbortedError(error)).toBe(true);
  });

  it('between two attempts ends the call', async () => {
    service().get('/machines/m1').reply(503);
    const client = connect({}, 0);
    expect(isAbortedError(await abortedBy(() => client.clock.asleep(500), client))).toBe(true);
  });
});

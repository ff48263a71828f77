import { describe, expect, it } from 'vitest';
import {
  isNotFoundError,
  isWaitTimeoutError,
  type MachineState,
} from '../../generated/paperspace/src/index.js';
import { machine } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

/** One answer for each look at the machine. */
function serveStates(...states: readonly MachineState[]): void {
  for (const state of states) service().get('/machines/m1').reply(200, machine({ state }));
}

describe('machines.waitFor', () => {
  it('looks at once, and has nothing to wait for where the state is reached', async () => {
    serveStates('ready');
    const { paperspace, clock } = connect();
    await expect(paperspace.machines.waitFor({ id: 'm1' }, 'ready')).resolves.toEqual(
      machine({ state: 'ready' }),
    );
    expect(clock.slept).toEqual([]);
  });

  it('looks again until the state is reached', async () => {
    serveStates('starting', 'serviceready', 'ready');
    const { paperspace, clock } = connect();
    await paperspace.machines.waitFor({ id: 'm1' }, 'ready');
    expect(clock.slept).toHaveLength(2);
  });

  it('takes any of several states', async () => {
    serveStates('stopping', 'off');
    const found = await connect().paperspace.machines.waitFor({ id: 'm1' }, ['ready', 'off']);
    expect(found.state).toBe('off');
  });

  it('passes over a service that is down for a moment', async () => {
    service().get('/machines/m1').reply(502);
    serveStates('ready');
    await connect().paperspace.machines.waitFor({ id: 'm1' }, 'ready');
  });

  it('ends where there is no such machine', async () => {
    service().get('/machines/m1').reply(404);
    expect(isNotFoundError(await failure(connect().paperspace.machines.waitFor({ id: 'm1' }, 'ready')))).toBe(
      true,
    );
  });

  it('ends at the deadline with what it has seen', async () => {
    serveStates('starting', 'starting', 'starting');
    const { paperspace } = connect({}, 2999);
    const error = await failure(paperspace.machines.waitFor({ id: 'm1' }, 'ready', { timeoutMs: 3000 }));
    expect(isWaitTimeoutError(error)).toBe(true);
    expect(String(error)).toContain('"starting" × 3');
  });
});

/** Long-running calls and waiters. The compiler checks this file; it is never run. */
import type { Machine, MachineEvent, Paperspace } from '../../generated/paperspace/src/index.js';
import { holds, type Equal } from './equal.ts';

declare const paperspace: Paperspace;

const started = await paperspace.machines.start({ id: 'm1' });
holds<Equal<typeof started.event, MachineEvent>>();
holds<Equal<typeof started.data, Machine>>();
holds<Equal<typeof started.isDone, boolean>>();

const ready = await started.wait({ timeoutMs: 600_000, onProgress: ({ event }) => void event?.state });
holds<Equal<typeof ready, Machine>>();

const nothing = await (await paperspace.machines.delete({ id: 'm1' })).wait();
holds<Equal<typeof nothing, void>>();

for await (const state of started) {
  if (state.status === 'running' || state.status === 'succeeded') {
    holds<Equal<typeof state.event, MachineEvent | null>>();
    // @ts-expect-error only what has ended badly has a reason
    void state.reason;
  } else {
    holds<Equal<typeof state.event, MachineEvent>>();
    holds<Equal<typeof state.reason, string | null>>();
  }
}

// @ts-expect-error an update may be done at once, without an event
void (await paperspace.machines.update({ id: 'm1' })).event.id;
// @ts-expect-error the service cannot be asked to stop
void started.cancel();
// @ts-expect-error a poller is no promise of its result
void started.then;

const off = await paperspace.machines.waitFor({ id: 'm1' }, 'off', { timeoutMs: 60_000 });
holds<Equal<typeof off, Machine>>();
void paperspace.machines.waitFor({ id: 'm1' }, ['off', 'ready']);
// @ts-expect-error nothing rests in that state
void paperspace.machines.waitFor({ id: 'm1' }, 'starting');
// @ts-expect-error no such state
void paperspace.machines.waitFor({ id: 'm1' }, 'on');

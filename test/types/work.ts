/** Long-running calls and waiters. The compiler checks this file; it is never run. */
import type {
  Backoff,
  ErrorRequest,
  HeaderValues,
  Hooks,
  LongRunning,
  Machine,
  MachineEvent,
  OperationState,
  OutgoingRequest,
  Paperspace,
  Poller,
  PollOptions,
  WaitableMachineState,
  WaitForOptions,
  WaitOptions,
} from '../../generated/paperspace/src/index.js';
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

// Functions that take any call, any poller.
const anyCall: LongRunning<Machine> = paperspace.machines.restart({ id: 'm1' });
const anyPoller: Poller<Machine> = started;
holds<Equal<Awaited<ReturnType<typeof anyPoller.wait>>, Machine>>();
void anyCall;

// What callers write functions and variables of has a name.
const backoff: Partial<Backoff> = { initialMs: 100, factor: 2 };
const often: PollOptions = { backoff, maxPolls: 3 };
const patient: WaitOptions<OperationState<MachineEvent>> = {
  ...often,
  onProgress: ({ status }) => void status,
};
const tolerant: WaitForOptions<Machine> = { ...often, tolerateNotFound: true };
const wanted: readonly WaitableMachineState[] = ['off', 'ready'];
void started.states(often);
void started.wait(patient);
void paperspace.machines.waitFor({ id: 'm1' }, wanted, tolerant);
// @ts-expect-error what has been started is there: only a waiter can go on without
const misplaced: typeof patient = { tolerateNotFound: true };
void misplaced;

const traced: HeaderValues = { 'x-trace': '1', 'user-agent': null };
const shown = ({ redacted: request }: OutgoingRequest): ErrorRequest => request;
const hooks: Hooks = { beforeRequest: (request) => void shown(request) };
void [traced, hooks];

import { describe, expect, it } from 'vitest';
import { Paperspace } from '../../generated/paperspace/src/index.js';
import { machine, machineEvent } from '../support/samples.ts';
import { failure } from '../support/service.ts';
import { FakeClock } from '../support/fake-clock.ts';

const gone = (): Response => Response.json({ message: 'Gone.' }, { status: 404 });
const started = (): Response => Response.json({ event: machineEvent(), data: machine() });
const isStart = (init: RequestInit): boolean => init.method === 'PATCH';
const firstPage = (): Response => Response.json({ items: [machine()], hasMore: true, nextPage: 'c2' });

type Answer = (url: string, init: RequestInit) => Response;

/** A client of a service that answers a moment later, so that no frame of the caller is left on the stack. */
function connect(answer: Answer): Paperspace['machines'] {
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    await new Promise((resolve) => setImmediate(resolve));
    return answer(url, init);
  };
  const clock = new FakeClock({ horizonMs: 30_000 });
  return new Paperspace({ apiKey: 'k', fetch, clock, maxRetries: 0 }).machines;
}

const afterStart: Answer = (_, init) => (isStart(init) ? started() : gone());
const afterFirst: Answer = (url) => (url.includes('after') ? gone() : firstPage());
const id = 'm1';

const calls: readonly (readonly [
  what: string,
  answer: Answer,
  call: (machines: Paperspace['machines']) => Promise<unknown>,
])[] = [
  ['get()', gone, (machines) => machines.get({ id })],
  ['withResponse()', gone, (machines) => machines.get({ id }).withResponse()],
  ['asResponse()', gone, (machines) => machines.get({ id }).asResponse()],
  ['list()', gone, (machines) => machines.list()],
  ['list().withResponse()', gone, (machines) => machines.list().withResponse()],
  ['a list that is none', () => Response.json({}), (machines) => machines.list()],
  [
    'for await',
    gone,
    async (machines) => {
      for await (const one of machines.list()) expect(one).toBeDefined();
    },
  ],
  [
    'for await, later',
    afterFirst,
    async (machines) => {
      for await (const one of machines.list()) expect(one).toBeDefined();
    },
  ],
  [
    'pages()',
    afterFirst,
    async (machines) => {
      for await (const one of machines.list().pages()) expect(one).toBeDefined();
    },
  ],
  ['toArray()', afterFirst, (machines) => machines.list().toArray()],
  ['next()', afterFirst, async (machines) => (await machines.list()).next()],
  ['restart()', gone, (machines) => machines.restart({ id })],
  ['restart().withResponse()', gone, (machines) => machines.restart({ id }).withResponse()],
  ['restart().asResponse()', gone, (machines) => machines.restart({ id }).asResponse()],
  ['poll()', afterStart, async (machines) => (await machines.restart({ id })).poll()],
  ['wait()', afterStart, async (machines) => (await machines.restart({ id })).wait()],
  [
    'states()',
    afterStart,
    async (machines) => {
      for await (const one of await machines.restart({ id })) expect(one).toBeDefined();
    },
  ],
  ['waitFor()', gone, (machines) => machines.waitFor({ id }, 'ready')],
  ['an input that cannot be sent', gone, (machines) => machines.get({ id: '' })],
];

describe('the stack of an error', () => {
  it.each(calls)("shows the caller's line of %s", async (_, answer, call) => {
    let stack = '';
    try {
      await call(connect(answer));
    } catch (error) {
      if (error instanceof Error) stack = error.stack ?? '';
    }
    expect(stack).toContain('stacks.test.ts');
  });

  it('leaves the number of lines of other errors as before', async () => {
    const before = Error.stackTraceLimit;
    await failure(connect(gone).get({ id }));
    expect(Error.stackTraceLimit).toBe(before);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsBody } from '../../templates/runtime/body.ts';
import type { Clock } from '../../templates/runtime/clock.ts';
import { fillPath } from '../../templates/runtime/path.ts';
import type { FinalPlace } from '../../templates/runtime/polling/header-state.js';
import { startByHeader, type HeaderPlan } from '../../templates/runtime/polling/header.js';
import type { Poller } from '../../templates/runtime/polling/poller.js';
import { tableBelow, type Row } from '../support/markdown-table.ts';
import { json, serve, type FakeService } from './fake-service.js';

/** The tables of the documentation say what is right: each test asks them about one combination. */
const paper = readFileSync(new URL('../../docs/long-running.md', import.meta.url), 'utf8');
const [firstRows, pollRows, resultRows] = [
  tableBelow(paper, 'The first response'),
  tableBelow(paper, 'The response to a poll'),
  tableBelow(paper, 'The result'),
];

const methods = ['PUT', 'PATCH', 'POST', 'DELETE'] as const;
const places = ['original-uri', 'location', 'operation-location', 'azure-async-operation'] as const;

/** Pauses between polls pass at once, and no attempt ever takes too long. */
const clock: Clock = {
  now: () => 0,
  random: () => 0,
  sleep: (ms) => (ms < 60_000 ? Promise.resolve() : new Promise(() => {})),
};

interface Scene {
  readonly service: FakeService;
  start(): Promise<Poller<unknown>>;
}

/** Where requests go, by the paths that the fake service uses. */
const urls: Readonly<Record<string, string>> = {
  '/v1/disks/d1': 'own',
  '/v1/monitor': 'monitor',
  '/v1/location': 'location',
};

function scene(
  method: string,
  via: FinalPlace | undefined,
  first: Response,
  answer: (place: string, times: number) => Response,
): Scene {
  const times = new Map<string, number>();
  const service = serve(
    (request) => {
      if (request.method !== 'GET') return first;
      const place = urls[request.url.pathname] ?? request.url.pathname;
      times.set(place, (times.get(place) ?? 0) + 1);
      return answer(place, times.get(place) ?? 0);
    },
    { clock },
  );
  const plan: HeaderPlan = {
    ...{ id: 'disks-change', method, path: '/disks/{id}', fill: fillPath, body: fieldsBody },
    follow: via === undefined ? {} : { finalStateVia: via },
  };
  const start = async (): Promise<Poller<unknown>> =>
    startByHeader<unknown, unknown, undefined>(service.client, plan, { id: 'd1' });
  return { service, start };
}

/** The first row of a table that fits. */
function rowFor(rows: readonly Row[], values: Row): Row {
  const fits = (row: Row): boolean =>
    Object.entries(values).every(([head, value]) => {
      const allowed = (row[head] ?? '').split(', ');
      return allowed.includes('any') || value.split(', ').some((each) => allowed.includes(each));
    });
  const row = rows.find(fits);
  if (row === undefined) throw new Error(`no row for ${JSON.stringify(values)}`);
  return row;
}

/** Every combination of one value of each list. */
function combinations<T extends Readonly<Record<string, readonly unknown[]>>>(
  lists: T,
): { readonly [Key in keyof T]: T[Key][number] }[] {
  const all = Object.entries(lists).reduce<Record<string, unknown>[]>(
    (found, [key, values]) => found.flatMap((each) => values.map((value) => ({ ...each, [key]: value }))),
    [{}],
  );
  // TypeScript cannot follow the keys through the reduction.
  return all as { readonly [Key in keyof T]: T[Key][number] }[];
}

const firsts = combinations({
  method: methods,
  status: [200, 201, 202, 204],
  provisioning: [null, 'Updating', 'SUCCEEDED', 'Failed'],
  monitor: [null, 'operation-location', 'azure-asyncoperation'],
  location: [false, true],
  via: [undefined, ...places],
}).filter(({ status, provisioning }) => status !== 204 || provisioning === null);

type First = (typeof firsts)[number];

/** How the tables call what a first response has. */
function rowOf({ method, status, provisioning, monitor, location }: First): Row {
  return rowFor(firstRows, {
    Method: method,
    Status: String(status),
    provisioningState: provisioning === null ? 'none' : provisioning === 'Updating' ? 'running' : 'final',
    Monitor: monitor === null ? 'no' : 'yes',
    Location: location ? 'yes' : 'no',
  });
}

function firstResponse({ status, provisioning, monitor, location }: First): Response {
  const headers = {
    ...(monitor !== null && { [monitor]: '/v1/monitor' }),
    ...(location && { location: '/v1/location' }),
  };
  if (status === 204) return new Response(null, { status, headers });
  const properties = provisioning === null ? {} : { provisioningState: provisioning };
  return json({ at: 'first', properties }, headers, status);
}

/** What stands at a URL: work that goes on, then its end. */
function later(place: string, times: number): Response {
  const isRunning = times === 1;
  if (place === 'monitor') return json({ at: place, status: isRunning ? 'Running' : 'Succeeded' });
  const properties = { provisioningState: isRunning ? 'Updating' : 'Succeeded' };
  return json({ at: place, properties }, {}, isRunning && place === 'location' ? 202 : 200);
}

/** What is polled, as the table of results calls it, and where it is asked for. */
const polled: Readonly<Record<string, { readonly kind: string; readonly place: string }>> = {
  'polls the monitor': { kind: 'monitor', place: 'monitor' },
  'polls Location': { kind: 'Location', place: 'location' },
  'polls the resource at Location': { kind: 'resource', place: 'location' },
  'polls the resource at its own URL': { kind: 'resource', place: 'own' },
};

/** What the tables promise: what is asked for after the first response, and what comes of it. */
function promised(first: First): readonly string[] {
  const { method, status, provisioning, location, via } = first;
  const client = rowOf(first)['The client'] ?? '';
  if (client.startsWith('fails')) return ['SdkError'];
  if (client === 'is done') {
    if (provisioning === 'Failed') return ['OperationFailedError'];
    return [status === 204 ? 'nothing' : 'result: first'];
  }
  const { kind, place } = polled[client] ?? { kind: client, place: client };
  const row = rowFor(resultRows, {
    ...{ Polled: kind, Method: method, Location: location ? 'yes' : 'no' },
    'final-state-via': via ?? 'none',
  });
  const result = row['The result is'] ?? '';
  const ends: Readonly<Record<string, readonly string[]>> = {
    'the last response': [`result: ${place}`],
    "at the operation's own URL": ['own', 'result: own'],
    'at Location': ['location', 'result: location'],
  };
  return [place, place, ...(ends[result] ?? [result])];
}

async function observed(first: First): Promise<readonly string[]> {
  const { service, start } = scene(first.method, first.via, firstResponse(first), later);
  const asked = (): readonly string[] =>
    service.received.slice(1).map(({ url }) => urls[url.pathname] ?? url.pathname);
  try {
    const result = await (await start()).wait();
    return [...asked(), result === undefined ? 'nothing' : `result: ${Reflect.get(Object(result), 'at')}`];
  } catch (error) {
    return [...asked(), error instanceof Error ? error.name : 'no error'];
  }
}

/** What is promised or observed of many combinations, each by its own name. */
async function tell<T>(
  all: readonly T[],
  of: (each: T) => unknown,
): Promise<Readonly<Record<string, unknown>>> {
  const told = all.map(async (each) => [JSON.stringify(each), await of(each)] as const);
  return Object.fromEntries(await Promise.all(told));
}

describe('the first response and the result', () => {
  it.each(firstRows.map((row) => [Object.values(row).join(' | '), row] as const))('%s', async (_, row) => {
    const decided = firsts.filter((first) => rowOf(first) === row);
    expect(decided).not.toEqual([]);
    expect(await tell(decided, observed)).toEqual(await tell(decided, promised));
  });

  it('has a case for every row of results', () => {
    const used = new Set(
      firsts.map((first) => {
        const kind = polled[rowOf(first)['The client'] ?? '']?.kind ?? 'nothing';
        return rowFor(resultRows, {
          ...{ Polled: kind, Method: first.method, Location: first.location ? 'yes' : 'no' },
          'final-state-via': first.via ?? 'none',
        });
      }),
    );
    expect(resultRows.filter((row) => !used.has(row))).toEqual([]);
  });
});

const bodies: Readonly<Record<string, object | undefined>> = {
  monitor: { status: 'Running' },
  resource: { properties: { provisioningState: 'Running' } },
  'flat resource': { provisioningState: 'Running' },
  other: { at: 'somewhere' },
  none: undefined,
};

const polls = combinations({
  kind: ['monitor', 'Location', 'resource'],
  method: methods,
  status: [200, 201, 202, 204, 400, 404, 410],
  body: ['monitor', 'resource', 'flat resource', 'other', 'none'],
  word: ['Running', 'SUCCEEDED', 'Failed', 'Canceled', 'cancelled'],
}).filter(({ status, body, word }) => {
  const tells = body !== 'other' && body !== 'none';
  return (status !== 204 || body === 'none') && (tells || word === 'Running');
});

type Poll = (typeof polls)[number];

function pollRow({ kind, method, status, body }: Poll): Row | null {
  const tells = kind === 'resource' ? body.endsWith('resource') : body !== 'other' && body !== 'none';
  const told = tells ? 'a status' : body === 'none' ? 'nothing, no status' : 'no status';
  const row = rowFor(pollRows, {
    Polled: kind,
    Method: method,
    Status: String(status),
    'The body has': told,
  });
  return status >= 400 && !(row['Status'] ?? '').includes(String(status)) ? null : row;
}

const meanings: Readonly<Record<string, string>> = {
  SUCCEEDED: 'succeeded',
  Failed: 'failed',
  Canceled: 'cancelled',
  cancelled: 'cancelled',
  Running: 'running',
};

function promisedState(poll: Poll): string {
  const means = pollRow(poll)?.['Means'];
  if (means === undefined) return `status ${poll.status}`;
  const ends: Readonly<Record<string, string | undefined>> = {
    'what the status says': meanings[poll.word],
    'the work goes on': 'running',
    'the work is done': 'succeeded',
  };
  return ends[means] ?? means;
}

async function observedState({ kind, method, status, body, word }: Poll): Promise<string> {
  const heads = { monitor: { 'operation-location': '/v1/monitor' }, Location: { location: '/v1/location' } };
  const first =
    kind === 'resource'
      ? json({ provisioningState: 'Updating' }, {}, 201)
      : json({}, heads[kind === 'monitor' ? kind : 'Location'], 202);
  const text = JSON.stringify(bodies[body])?.replace('Running', word);
  const { start } = scene(method, undefined, first, () => new Response(text ?? null, { status }));
  try {
    return (await (await start()).poll()).status;
  } catch (error) {
    const missing = /the (status of the operation|resource).* is missing/.exec(String(error))?.[1];
    if (missing !== undefined) return `failure: the ${missing.split(' ')[0]} is missing`;
    return Reflect.has(Object(error), 'status')
      ? `status ${Reflect.get(Object(error), 'status')}`
      : String(error);
  }
}

describe('the response to a poll', () => {
  it.each(pollRows.map((row) => [Object.values(row).join(' | '), row] as const))('%s', async (_, row) => {
    const decided = polls.filter((poll) => pollRow(poll) === row);
    expect(decided).not.toEqual([]);
    expect(await tell(decided, observedState)).toEqual(await tell(decided, promisedState));
  });

  it('ends with the error of a status that no row allows', async () => {
    const failed = polls.filter((poll) => pollRow(poll) === null);
    expect(failed).not.toEqual([]);
    expect(await tell(failed, observedState)).toEqual(await tell(failed, promisedState));
  });
});

import nock from 'nock';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.0.3
info: { title: Machines, version: '1' }
servers: [{ url: https://machines.example.com }]
paths:
  /machines:
    get:
      operationId: machines-list
      parameters: [{ name: page, in: query, schema: { type: integer, default: 1 } }, { name: size, in: query, schema: { type: integer } }]
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Listed' } } } }
    post:
      operationId: machines-create
      requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Given' } } } }
  /machines/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: machines-get
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Given' } } } }
    delete:
      operationId: machines-delete
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Outcome' } } } }
components:
  schemas:
    Outcome: { type: object, properties: { code: { type: integer, format: int64 }, msg: { type: string } } }
    Given:
      allOf:
        - { $ref: '#/components/schemas/Outcome' }
        - { type: object, properties: { data: { $ref: '#/components/schemas/Machine' } } }
    Listed:
      allOf:
        - { $ref: '#/components/schemas/Outcome' }
        - { type: object, properties: { data: { type: object, properties: { list: { type: array, items: { $ref: '#/components/schemas/Machine' } }, total: { type: integer } } } } }
    Machine:
      type: object
      required: [id, state, since]
      properties:
        id: { type: string }
        state: { type: string, enum: [starting, ready] }
        since: { type: string, format: date-time }
`;

/** It compiles only if the types are what they should be. */
const user = `
import { isApiError, isNotFoundError, Machines, type Machine } from './index.js';

/** Waits for nothing, and never lets time run out. */
const sleep = (ms: number): Promise<void> => (ms < 60_000 ? Promise.resolve() : new Promise(() => {}));
const { machines } = new Machines({ clock: { now: () => 0, random: () => 0, sleep } });

export async function get(): Promise<unknown[]> {
  const machine: Machine = await machines.get({ id: 'm1' });
  return [machine.id, machine.since.toISOString()];
}

export async function whole(): Promise<unknown> {
  const { data, response } = await machines.get({ id: 'm1' }).withResponse();
  const code: bigint | undefined = data.code;
  return [code, data.msg, data.data?.id, response.status];
}

export async function response(): Promise<unknown> {
  return (await machines.get({ id: 'm1' }).asResponse()).json();
}

export async function list(): Promise<unknown[]> {
  const ids: string[] = [];
  for await (const machine of machines.list({ size: 1 })) ids.push(machine.id);
  return ids;
}

export async function ready(): Promise<string> {
  const machine: Machine = await machines.waitFor({ id: 'm1' }, 'ready');
  return machine.state;
}

export async function failed(call: 'get' | 'delete' | 'list' | 'create'): Promise<unknown> {
  const calls = {
    get: () => machines.get({ id: 'm1' }),
    delete: () => machines.delete({ id: 'm1' }),
    list: () => machines.list(),
    create: () => machines.create({ name: 'new' }, { idempotencyKey: 'k' }),
  };
  try {
    await calls[call]();
  } catch (error) {
    if (isApiError(error)) return [error.status, error.message, isNotFoundError(error)];
    throw error;
  }
  return 'it succeeded';
}
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user, {
    unwrap: { data: '/data', success: { path: '/code', values: [0] } },
    types: { dates: 'Date', int64: 'bigint' },
    operations: { 'machines-get': { waiters: { path: '/data/state', targets: ['ready'] } } },
  });
});

const service = (): nock.Scope => nock('https://machines.example.com');
const machine = { id: 'm1', state: 'ready', since: '2026-01-01T00:00:00.000Z' };

describe('a call', () => {
  it('gives what lies in the envelope, converted', async () => {
    service().get('/machines/m1').reply(200, { code: 0, msg: 'ok', data: machine });
    expect(await made['get']?.()).toEqual(['m1', '2026-01-01T00:00:00.000Z']);
  });

  it('gives the whole body with its response', async () => {
    service().get('/machines/m1').reply(200, { code: 0, msg: 'ok', data: machine });
    expect(await made['whole']?.()).toEqual([0n, 'ok', 'm1', 200]);
  });

  it('gives its response unread', async () => {
    service().get('/machines/m1').reply(200, { code: 7 });
    expect(await made['response']?.()).toEqual({ code: 7 });
  });
});

it('reads the pages of a list out of their envelopes', async () => {
  service()
    .get('/machines?size=1')
    .reply(200, { code: 0, data: { list: [machine], total: 2 } });
  service()
    .get('/machines?page=2&size=1')
    .reply(200, { code: 0, data: { list: [{ ...machine, id: 'm2' }], total: 2 } });
  expect(await made['list']?.()).toEqual(['m1', 'm2']);
});

it('waits for the state of what lies in the envelope', async () => {
  service()
    .get('/machines/m1')
    .reply(200, { code: 0, data: { ...machine, state: 'starting' } });
  service().get('/machines/m1').reply(200, { code: 0, data: machine });
  expect(await made['ready']?.()).toBe('ready');
});

describe('a failure in a successful status', () => {
  it.each(['get', 'delete', 'list', 'create'])('is an ApiError of %s, which is not retried', async (call) => {
    const path = call === 'list' || call === 'create' ? /^\/machines(\?|$)/ : '/machines/m1';
    const method = { get: 'GET', delete: 'DELETE', list: 'GET', create: 'POST' }[call] ?? '';
    service().intercept(path, method).reply(200, { code: 40401, msg: 'There is no such machine.' });
    const message = expect.stringContaining('200 There is no such machine.');
    expect(await made['failed']?.(call)).toEqual([200, message, false]);
  });

  it('is reported by the value alone: a body without one is a success', async () => {
    service().delete('/machines/m1').reply(200, { msg: 'gone' });
    expect(await made['failed']?.('delete')).toBe('it succeeded');
  });

  it('leaves other failures as they are', async () => {
    service().get('/machines/m1').reply(404, { code: 0, msg: 'none' });
    expect(await made['failed']?.('get')).toEqual([404, expect.stringContaining('404 none'), true]);
  });
});

import { describe, expect, it } from 'vitest';
import { fillPath } from '../../templates/runtime/path.ts';
import { fieldsBody } from '../../templates/runtime/body.ts';
import type { LongRunningWithBody, LongRunningOptions } from '../../templates/runtime/polling/start.js';
import { isOperationFailedError } from '../../templates/runtime/polling/operation-errors.js';
import { startByHeader, type HeaderPlan } from '../../templates/runtime/polling/header.js';
import type { HeaderRules } from '../../templates/runtime/polling/header-follower.js';
import { readJson } from '../../templates/runtime/read/json.ts';
import { readNothing } from '../../templates/runtime/read/nothing.ts';
import { readText } from '../../templates/runtime/read/text.ts';
import { json, serve, type FakeService } from './fake-service.js';
import { FakeClock } from '../support/fake-clock.ts';

interface Disk {
  id?: string;
}

const status = 'https://api.example.com/v1/status/1';

function plan(method: string, follow: HeaderRules = {}): HeaderPlan {
  return { id: 'disks-change', method, path: '/disks/{id}', fill: fillPath, body: fieldsBody, follow };
}

interface Scene {
  readonly clock: FakeClock;
  readonly service: FakeService;
  start(options?: LongRunningOptions): LongRunningWithBody<Disk, Disk>;
  /** Starts the operation and waits for its result. */
  run(): Promise<Disk>;
  /** Method and path of everything sent. */
  sent(): string[];
}

function scene(plan: HeaderPlan, answers: readonly Response[]): Scene {
  const clock = new FakeClock();
  const service = serve(answers, { clock });
  const start = (options?: LongRunningOptions): LongRunningWithBody<Disk, Disk> =>
    startByHeader(service.client, plan, { id: 'd1', size: 5 }, options);
  return {
    clock,
    service,
    start,
    run: async () => clock.run((await clock.run(start())).wait()),
    sent: () => service.received.map(({ method, url }) => `${method} ${url.pathname}${url.search}`),
  };
}

const accepted = (headers: Record<string, string>, body: unknown = {}): Response => json(body, headers, 202);
const running = (headers: Record<string, string> = {}): Response => json({ status: 'Running' }, headers);
const succeeded = (): Response => json({ status: 'Succeeded' });

describe('following by header', () => {
  it('asks at Operation-Location, and reads what PUT has made at its own URL', async () => {
    const { run, sent, service } = scene(plan('PUT'), [
      accepted({ 'operation-location': status, location: '/elsewhere' }),
      running(),
      succeeded(),
      json({ id: 'd1' }),
    ]);
    expect(await run()).toEqual({ id: 'd1' });
    expect(sent()).toEqual(['PUT /v1/disks/d1', 'GET /v1/status/1', 'GET /v1/status/1', 'GET /v1/disks/d1']);
    expect(service.received.map(({ body }) => body)).toEqual([{ size: 5 }, null, null, null]);
    expect(service.received[1]?.headers.get('authorization')).toBe('Bearer sesame');
  });

  it.each([
    [{ 'operation-location': '/a', 'azure-asyncoperation': '/b', location: '/c' }, '/a'],
    [{ 'azure-asyncoperation': '/b', location: '/c' }, '/b'],
    [{ location: '/c' }, '/c'],
  ])(
    'prefers Operation-Location to Azure-AsyncOperation, and both to Location: %j',
    async (headers, path) => {
      const { run, sent } = scene(plan('DELETE'), [accepted(headers), succeeded()]);
      expect(await run()).toEqual({ status: 'Succeeded' });
      expect(sent()[1]).toBe(`GET ${path}`);
    },
  );

  it('reads a result that the operation itself does not declare by a reader of its own', async () => {
    const resized = { ...plan('POST', { read: () => readJson(), statusPath: ['state'] }), read: readNothing };
    const { run, sent } = scene(resized, [
      accepted({ location: '/v1/jobs/7' }),
      json({ state: 'Running' }),
      json({ state: 'Succeeded', id: 'd1' }),
    ]);
    expect(await run()).toEqual({ state: 'Succeeded', id: 'd1' });
    expect(sent()).toEqual(['POST /v1/disks/d1', 'GET /v1/jobs/7', 'GET /v1/jobs/7']);
  });

  it('reads the result of POST at Location', async () => {
    const { run, sent } = scene(plan('POST'), [
      accepted({ 'operation-location': status, location: '/v1/disks/new' }),
      succeeded(),
      json({ id: 'new' }),
    ]);
    expect(await run()).toEqual({ id: 'new' });
    expect(sent().at(-1)).toBe('GET /v1/disks/new');
  });

  it('learns where the result is from a later response', async () => {
    const { run, sent } = scene(plan('POST'), [
      accepted({ 'operation-location': status }),
      json({ status: 'Succeeded', resourceLocation: '/v1/disks/late' }),
      json({ id: 'late' }),
    ]);
    expect(await run()).toEqual({ id: 'late' });
    expect(sent().at(-1)).toBe('GET /v1/disks/late');
  });

  it.each([
    ['PATCH', {}, '/v1/disks/d1'],
    ['PATCH', { location: '/v1/made' }, '/v1/made'],
  ])('reads the result of %s with %j at %s', async (method, headers, path) => {
    const { run, sent } = scene(plan(method), [
      accepted({ 'azure-asyncoperation': status, ...headers }),
      succeeded(),
      json({ id: 'd1' }),
    ]);
    await run();
    expect(sent().at(-1)).toBe(`GET ${path}`);
  });

  it.each([
    ['POST', 'original-uri', 'GET /v1/disks/d1'],
    ['PUT', 'location', 'GET /v1/made'],
    ['DELETE', 'location', 'GET /v1/made'],
    ['PUT', 'azure-async-operation', 'GET /v1/status/1'],
    ['POST', 'operation-location', 'GET /v1/status/1'],
  ] as const)('reads the result of %s where the document says: %s', async (method, finalStateVia, last) => {
    const { run, sent } = scene(plan(method, { finalStateVia }), [
      accepted({ 'azure-asyncoperation': status, location: '/v1/made' }),
      succeeded(),
      ...(last.endsWith('status/1') ? [] : [json({ id: 'd1' })]),
    ]);
    expect(await run()).toEqual(last.endsWith('status/1') ? { status: 'Succeeded' } : { id: 'd1' });
    expect(sent().at(-1)).toBe(last);
  });

  it('continues at Location while the status is 202, whatever the body says, and takes the result from there', async () => {
    const { run, sent } = scene(plan('POST'), [
      accepted({ location: '/v1/jobs/1' }),
      new Response(null, { status: 202, headers: { location: '/v1/jobs/2' } }),
      accepted({}, { status: 'Failed' }),
      json({ id: 'd2', status: 'Disabled' }),
    ]);
    expect(await run()).toEqual({ id: 'd2', status: 'Disabled' });
    expect(sent()).toEqual(['POST /v1/disks/d1', 'GET /v1/jobs/1', 'GET /v1/jobs/2', 'GET /v1/jobs/2']);
  });

  it('follows the status to a new URL', async () => {
    const { run, sent } = scene(plan('DELETE'), [
      accepted({ 'operation-location': status }),
      running({ 'operation-location': '/v1/status/2' }),
      running(),
      succeeded(),
    ]);
    await run();
    expect(sent().slice(1)).toEqual(['GET /v1/status/1', 'GET /v1/status/2', 'GET /v1/status/2']);
  });

  it('sends no credentials to another origin', async () => {
    const { run, service } = scene(plan('DELETE'), [
      accepted({ location: 'https://evil.example/x' }),
      json({}),
    ]);
    await run();
    expect(service.received[1]?.url.host).toBe('evil.example');
    expect(service.received[1]?.headers.get('authorization')).toBeNull();
  });

  it('waits as long as the service asks for', async () => {
    const { run, clock } = scene(plan('DELETE'), [
      accepted({ location: '/j', 'retry-after': '40' }),
      json({}),
    ]);
    const begin = clock.now();
    await run();
    expect(clock.now() - begin).toBe(40_000);
  });

  it('fails with the reason in the status', async () => {
    const failure = { status: 'Failed', error: { code: 'Quota', message: 'no room' } };
    const { run } = scene(plan('PUT'), [accepted({ 'operation-location': status }), json(failure)]);
    const error = await run().catch((reason: unknown) => reason);
    expect(error).toSatisfy(isOperationFailedError);
    expect(error).toMatchObject({ message: 'disks-change failed: no room', event: failure });
  });

  it.each(['Canceled', 'cancelled'])('treats the status %s as a cancellation', async (word) => {
    const { run } = scene(plan('PUT'), [accepted({ 'operation-location': status }), json({ status: word })]);
    await expect(run()).rejects.toMatchObject({ name: 'OperationCancelledError' });
  });

  it('knows the words for the status that the document declares', async () => {
    const follow: HeaderRules = {
      succeeded: ['Complete'],
      failed: ['Broken'],
      finalStateVia: 'location',
    };
    const { run } = scene(plan('POST', follow), [
      accepted({ 'operation-location': status }),
      json({ status: 'Succeeded' }),
      json({ status: 'complete' }),
    ]);
    expect(await run()).toEqual({ status: 'complete' });
  });

  it.each([200, 201, 204])('is done at once with status %i and no header', async (code) => {
    const answer = code === 204 ? new Response(null, { status: 204 }) : json({ id: 'd1' }, {}, code);
    const { run, sent } = scene(plan('POST'), [answer]);
    expect(await run()).toEqual(code === 204 ? undefined : { id: 'd1' });
    expect(sent()).toHaveLength(1);
  });

  it('reads Location with status 201 as the URL of the new resource', async () => {
    const { run, sent } = scene(plan('POST'), [json({ id: 'd1' }, { location: '/v1/disks/d1' }, 201)]);
    expect(await run()).toEqual({ id: 'd1' });
    expect(sent()).toHaveLength(1);
  });

  it('asks for the resource itself where PUT responds without a header', async () => {
    const disk = (provisioningState: string): Response =>
      json({ id: 'd1', properties: { provisioningState } }, {}, 201);
    const { run, sent } = scene(plan('PUT'), [disk('Creating'), disk('Creating'), disk('Succeeded')]);
    expect(await run()).toMatchObject({ id: 'd1' });
    expect(sent()).toEqual(['PUT /v1/disks/d1', 'GET /v1/disks/d1', 'GET /v1/disks/d1']);
  });

  it('fails when no header has the URL of the status', async () => {
    const { run } = scene(plan('POST'), [accepted({})]);
    await expect(run()).rejects.toThrow('no header of the response has the URL of its status');
  });

  it('continues in another process at the new URL of the status', async () => {
    const first = scene(plan('PUT'), [
      accepted({ 'operation-location': status }),
      running({ 'operation-location': '/v1/status/2' }),
    ]);
    const operation = await first.clock.run(first.start());
    await first.clock.run(operation.poll());
    const second = scene(plan('PUT'), [succeeded(), json({ id: 'd1' })]);
    const resumed = await second.clock.run(second.start({ resume: operation.serialize() }));
    expect(await second.clock.run(resumed.wait())).toEqual({ id: 'd1' });
    expect(second.sent()).toEqual(['GET /v1/status/2', 'GET /v1/disks/d1']);
  });

  it('refuses to continue without the URL of the status', async () => {
    const resume = '{"version":2,"operation":"disks-change","state":{"status":"running"},"follower":{}}';
    await expect(scene(plan('PUT'), []).start({ resume })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
  });

  it.each(['Failed', 'Canceled'])(
    'reads the monitor of an operation without a body as JSON: %s',
    async (word) => {
      const failure = { status: word, error: { code: 'Busy', message: 'try later' } };
      const nothing = { ...plan('DELETE', { noResult: true }), read: readNothing };
      const { run } = scene(nothing, [
        new Response(null, { status: 202, headers: { 'azure-asyncoperation': status } }),
        json(failure),
      ]);
      await expect(run()).rejects.toMatchObject({ reason: 'try later', event: failure });
    },
  );

  it('reads no result where the operation has none', async () => {
    const nothing = { ...plan('PUT', { noResult: true }), read: readNothing };
    const { run, sent } = scene(nothing, [accepted({ 'operation-location': status }), succeeded()]);
    expect(await run()).toBeUndefined();
    expect(sent()).toEqual(['PUT /v1/disks/d1', 'GET /v1/status/1']);
  });

  it.each([
    ['the last response of Location', { location: '/v1/csv' }, []],
    ['another response', { 'operation-location': status, location: '/v1/csv' }, [succeeded()]],
  ])('reads a result that is not JSON: %s', async (_, headers, before) => {
    const { run } = scene({ ...plan('POST'), read: () => readText('text/csv') }, [
      accepted(headers),
      ...before,
      new Response('id,size'),
    ]);
    expect(await run()).toBe('id,size');
  });

  it('reports what a monitor lacks, and where', async () => {
    const { run } = scene(plan('POST'), [
      accepted({ 'operation-location': status }),
      json({ state: 'Done' }),
    ]);
    await expect(run()).rejects.toMatchObject({
      name: 'ResponseParseError',
      message: `GET ${status}: 200 without the status of the operation: "status" is missing`,
    });
  });

  it('reads the status and the reason where the document says, at Location too', async () => {
    const follow: HeaderRules = { statusPath: ['job', 'phase'], errorPath: ['job', 'why'], noResult: true };
    const job = (phase: string): Response => json({ job: { phase, why: 'no room' } });
    const { run, sent } = scene(plan('POST', follow), [
      accepted({ location: '/v1/jobs/1' }),
      job('Running'),
      job('Failed'),
    ]);
    await expect(run()).rejects.toMatchObject({ name: 'OperationFailedError', reason: 'no room' });
    expect(sent()).toHaveLength(3);
  });

  it('sends no conditional header of the starting call with later requests', async () => {
    const conditional: HeaderPlan = {
      ...plan('PUT'),
      headers: (input) => ({ 'if-none-match': '*', 'x-team': String(input.get('size')) }),
    };
    const { clock, service, start } = scene(conditional, [
      accepted({ 'operation-location': status }),
      succeeded(),
      json({ id: 'd1' }),
    ]);
    const operation = await clock.run(start({ headers: { 'If-Match': '"1"', 'x-trace': 't' } }));
    await clock.run(operation.wait());
    const sent = service.received.map(({ headers }) =>
      ['if-none-match', 'if-match', 'x-team', 'x-trace'].filter((name) => headers.has(name)),
    );
    expect(sent).toEqual([
      ['if-none-match', 'if-match', 'x-team', 'x-trace'],
      ['x-team', 'x-trace'],
      ['x-team', 'x-trace'],
    ]);
  });

  it('fails when PUT is done without the resource', async () => {
    const { run } = scene(plan('PUT'), [new Response(null, { status: 201 })]);
    await expect(run()).rejects.toThrow('disks-change: 201 without a body, so the resource is missing');
  });

  it('reads what PUT has made where the last response of Location has no body', async () => {
    const { run, sent } = scene(plan('PUT'), [
      accepted({ location: '/v1/jobs/1' }),
      new Response(null, { status: 204 }),
      json({ id: 'd1' }),
    ]);
    expect(await run()).toEqual({ id: 'd1' });
    expect(sent().at(-1)).toBe('GET /v1/disks/d1');
  });

  it('waits until a resource that is being deleted is gone', async () => {
    const deleting = (): Response => json({ properties: { provisioningState: 'Deleting' } });
    const { run, sent } = scene(plan('DELETE'), [deleting(), deleting(), json({}, {}, 404)]);
    expect(await run()).toBeUndefined();
    expect(sent()).toEqual(['DELETE /v1/disks/d1', 'GET /v1/disks/d1', 'GET /v1/disks/d1']);
  });

  it('reads the last response again where the operation ended in another process', async () => {
    const first = scene(plan('POST'), [accepted({ location: '/v1/jobs/1' }), json({ id: 'd1' })]);
    const operation = await first.clock.run(first.start());
    await first.clock.run(operation.poll());
    const second = scene(plan('POST'), [json({ id: 'd1' })]);
    const resumed = await second.clock.run(second.start({ resume: operation.serialize() }));
    expect(await second.clock.run(resumed.wait())).toEqual({ id: 'd1' });
    expect(second.sent()).toEqual(['GET /v1/jobs/1']);
  });

  it('blames the service for a URL that is not http or https', async () => {
    const { run } = scene(plan('POST'), [accepted({ location: 'file:///etc/passwd' })]);
    await expect(run()).rejects.toMatchObject({
      name: 'SdkError',
      message: expect.stringContaining('a response does not match the document'),
    });
  });
});

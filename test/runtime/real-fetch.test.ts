import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillPath } from '../../templates/runtime/path.ts';
import { wholeBody } from '../../templates/runtime/body.ts';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { newClient } from '../../templates/runtime/client.ts';
import { binaryBody } from '../../templates/runtime/encode/binary.ts';
import { multipartBody } from '../../templates/runtime/encode/multipart.ts';
import { isConnectionError } from '../../templates/runtime/errors/transport-errors.ts';
import { isNotFoundError } from '../../templates/runtime/errors/api-errors.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';

const origin = 'https://api.example.com';
const upload: Plan = { id: 'upload', method: 'POST', path: '/files', body: wholeBody };
const get: Plan = { id: 'get', method: 'GET', path: '/machines/{id}', fill: fillPath };

describe('with the fetch of the platform', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });

  const auth = bearer('t', 'the option "token"');
  const client = newClient(
    { baseUrl: `${origin}/v1`, userAgent: 'example-sdk/1.0.0', auth },
    { maxRetries: 0 },
  );

  it('a call sends its request, and reads the response', async () => {
    const headers = {
      authorization: 'Bearer t',
      accept: 'application/json',
      'user-agent': 'example-sdk/1.0.0',
    };
    nock(origin, { reqheaders: headers }).get('/v1/machines/a%2Fb').reply(200, { id: 'a/b' });
    await expect(request(client, get, { id: 'a/b' })).resolves.toEqual({ id: 'a/b' });
  });

  it('a failing response rejects with the error of its status', async () => {
    nock(origin).get('/v1/machines/1').reply(404, { message: 'Gone.' });
    await expect(request(client, get, { id: 1 })).rejects.toSatisfy(isNotFoundError);
  });

  it('a call sends streams and forms', async () => {
    const bodies: string[] = [];
    const reply = (_: string, body: unknown): number[] => {
      bodies.push(String(body));
      return [204];
    };
    nock(origin).post('/v1/files').twice().reply(reply);
    await request(
      client,
      { ...upload, encode: binaryBody('text/plain') },
      { body: new Blob(['streamed']).stream() },
    );
    await request(
      client,
      { ...upload, encode: multipartBody() },
      { body: { file: new File(['x'], 'name.txt') } },
    );
    expect(bodies[0]).toBe('streamed');
    expect(bodies[1]).toContain('filename="name.txt"');
  });

  it('a token does not follow a redirect to another origin', async () => {
    nock(origin).get('/v1/machines/1').reply(302, undefined, { location: 'https://files.example.net/x' });
    nock('https://files.example.net', { badheaders: ['authorization'] })
      .get('/x')
      .reply(200, { ok: true });
    await expect(request(client, get, { id: 1 })).resolves.toEqual({ ok: true });
  });

  it('a broken connection is a connection error with its code', async () => {
    nock(origin)
      .get('/v1/machines/1')
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    const error: unknown = await request(client, get, { id: 1 }).catch((reason: unknown) => reason);
    expect(isConnectionError(error)).toBe(true);
    expect(String(error)).toContain('ECONNRESET');
  });
});

import { describe, expect, it } from 'vitest';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { isNotFoundError } from '../../templates/runtime/errors/api-errors.ts';
import { sendRequest } from '../../templates/runtime/send-request.ts';
import { fakeClient, json, type Answer } from './fake-fetch.ts';

const secured = { auth: { A: bearer('s3cret', 'the option "a"') }, security: [['A']] };

function service(...answers: readonly Answer[]) {
  return fakeClient(answers, { headers: { 'x-team': 'data' } }, secured);
}

describe('a request that the document does not describe', () => {
  it('goes out with the credentials and headers of the client', async () => {
    const { client, sent } = service(json({ id: 1 }));
    const call = { path: '/notes/7', query: { limit: 2, tag: ['a', 'b'] }, headers: { 'x-more': 'yes' } };
    await expect(sendRequest<{ id: number }>(client, call)).resolves.toEqual({ id: 1 });
    const [request] = sent;
    expect([request?.method, request?.url, request?.body]).toEqual([
      'GET',
      'https://api.example.com/v1/notes/7?limit=2&tag=a&tag=b',
      null,
    ]);
    const headers = ['authorization', 'x-team', 'x-more', 'content-type'];
    expect(headers.map((name) => request?.headers.get(name) ?? null)).toEqual([
      'Bearer s3cret',
      'data',
      'yes',
      null,
    ]);
  });

  it('accepts an object that has a client, and a path without a slash', async () => {
    const { client, sent } = service(json(1));
    await sendRequest({ client }, { method: 'delete', path: 'notes/7?force=true' });
    expect([sent[0]?.method, sent[0]?.url]).toEqual([
      'DELETE',
      'https://api.example.com/v1/notes/7?force=true',
    ]);
  });

  it.each([
    ['a value as JSON', { text: 'hi' }, undefined, '{"text":"hi"}', 'application/json'],
    ['a value as another type', [1], 'application/x+json', '[1]', 'application/x+json'],
    ['text as it is', 'hi', 'text/plain', 'hi', 'text/plain'],
    ['a form as it is', new URLSearchParams({ a: '1' }), undefined, new URLSearchParams({ a: '1' }), null],
  ])('sends %s', async (_, body, contentType, expected, type) => {
    const { client, sent } = service(json(1));
    await sendRequest(client, { method: 'POST', path: '/notes', body, contentType });
    expect([sent[0]?.body, sent[0]?.headers.get('content-type')]).toEqual([expected, type]);
  });

  it.each([
    ['JSON', json({ a: 1 }), { a: 1 }],
    ['text', new Response('hi', { headers: { 'content-type': 'text/csv' } }), 'hi'],
    ['nothing', new Response(null, { status: 204 }), undefined],
  ])('reads %s', async (_, response, expected) => {
    const { client } = service(response);
    await expect(sendRequest(client, { path: '/notes' })).resolves.toEqual(expected);
  });

  it('reads other types as a Blob', async () => {
    const { client } = service(
      new Response(new Uint8Array([1, 2]), { headers: { 'content-type': 'image/png' } }),
    );
    expect(await sendRequest(client, { path: '/picture' })).toBeInstanceOf(Blob);
  });

  it('is retried, and fails with the errors of the package', async () => {
    const { client, clock, sent } = service(new Response(null, { status: 503 }), json({}, { status: 404 }));
    const failed = await clock.run(sendRequest(client, { path: '/notes' })).catch((error: unknown) => error);
    expect([isNotFoundError(failed), sent.length]).toEqual([true, 2]);
  });

  it('reports the response too', async () => {
    const { client } = service(json({ a: 1 }, { headers: { 'x-request-id': 'r1' } }));
    const { data, requestId } = await sendRequest(client, { path: '/notes' }).withResponse();
    expect([data, requestId]).toEqual([{ a: 1 }, 'r1']);
  });
});

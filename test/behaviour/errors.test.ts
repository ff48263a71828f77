import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  isApiError,
  isConnectionError,
  isNotFoundError,
  isPaperspaceError,
  isResponseParseError,
  isSdkError,
  isServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  UnprocessableEntityError,
} from '../../generated/paperspace/src/index.js';
import * as core from '../../generated/paperspace-core/src/index.js';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

const families = [
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
  [500, ServerError],
  [503, ServerError],
] as const;

describe('a response that is not a success', () => {
  it.each(families)('with status %i is an error of its own class', async (status, ErrorClass) => {
    service()
      .get('/machines/m1')
      .reply(status, { code: 'why', message: 'Because.' }, { 'x-request-id': 'r1' });
    const { paperspace } = connect({ maxRetries: 0 });
    const error = await failure(paperspace.machines.get({ id: 'm1' }));
    expect(error).toBeInstanceOf(ErrorClass);
    expect(error).toMatchObject({
      status,
      code: 'why',
      requestId: 'r1',
      body: { code: 'why', message: 'Because.' },
    });
    expect(String(error)).toContain(`GET https://api.paperspace.com/v1/machines/m1: ${status} Because.`);
  });

  it('has a guard that knows the type of the body', async () => {
    service()
      .get('/machines/m1')
      .reply(404, { code: 'notFound', message: 'Gone.', details: { id: 'm1' } });
    const { paperspace } = connect();
    const error = await failure(paperspace.machines.get({ id: 'm1' }));
    if (!isPaperspaceError(error)) return expect.fail('It should be an error of the service.');
    expect([error.body.message, error.body.details]).toEqual(['Gone.', { id: 'm1' }]);
    expect([isNotFoundError(error), isApiError(error), isSdkError(error)]).toEqual([true, true, true]);
  });

  it.each([
    ['no body', 500, undefined],
    ['null', 500, 'null'],
    ['a list', 500, '[]'],
    ["a proxy's page", 502, '<html>Bad gateway</html>'],
  ])('is not an error of the service with %s', async (_, status, body) => {
    service().get('/machines/m1').reply(status, body);
    const { paperspace } = connect({ maxRetries: 0 });
    const error = await failure(paperspace.machines.get({ id: 'm1' }));
    expect([isPaperspaceError(error), isServerError(error), isApiError(error)]).toEqual([false, true, true]);
  });

  it("is not an error of another package's service", async () => {
    service().get('/machines/m1').reply(404, { message: 'Gone.' });
    const { paperspace } = connect();
    const error = await failure(paperspace.machines.get({ id: 'm1' }));
    expect([isPaperspaceError(error), isNotFoundError(error)]).toEqual([true, true]);
    expect([core.isPaperspaceCoreError(error), core.isNotFoundError(error), core.isSdkError(error)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('gives the text of a body that is not JSON', async () => {
    service().get('/machines/m1').reply(418, 'short and stout');
    const { paperspace } = connect();
    await expect(paperspace.machines.get({ id: 'm1' })).rejects.toMatchObject({
      status: 418,
      body: 'short and stout',
      code: null,
    });
  });
});

describe('a call without a valid response', () => {
  it('reports a lost connection, and its cause', async () => {
    service()
      .get('/machines/m1')
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    const { paperspace } = connect({ maxRetries: 0 });
    const error = await failure(paperspace.machines.get({ id: 'm1' }));
    expect(isConnectionError(error)).toBe(true);
    expect(error).toHaveProperty('cause');
  });

  it('reports a body that is not the JSON that it should be', async () => {
    service().get('/machines/m1').reply(200, '{"id":', { 'content-type': 'application/json' });
    const { paperspace } = connect({ maxRetries: 0 });
    expect(isResponseParseError(await failure(paperspace.machines.get({ id: 'm1' })))).toBe(true);
  });
});

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ClientDefinition } from '../../templates/runtime/client.ts';
import { fillPath } from '../../templates/runtime/path.ts';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import {
  ApiError,
  isApiError,
  isAuthenticationError,
  isBadRequestError,
  isConflictError,
  isNotFoundError,
  isPermissionDeniedError,
  isRateLimitError,
  isServerError,
  isUnprocessableEntityError,
} from '../../templates/runtime/errors/api-errors.ts';
import {
  InvalidInputError,
  isInvalidInputError,
  isSdkError,
} from '../../templates/runtime/errors/sdk-error.ts';
import { listedReason } from '../../templates/runtime/errors/listed-reason.ts';
import { packageName } from '../../templates/runtime/package-name.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { fakeClient, json } from './fake-fetch.ts';

/** How the client reads bodies of errors. */
type Reads = Pick<ClientDefinition, 'reasonOf'>;

const get: Plan = {
  id: 'get',
  method: 'GET',
  path: '/machines/{id}',
  fill: fillPath,
  query: (fields) => writeQuery(fields, ['api_key', 'page']),
};

async function failure(response: Response, input = {}, reads: Reads = {}): Promise<ApiError> {
  const { client } = fakeClient(response, { maxRetries: 0 }, reads);
  const error: unknown = await request(client, get, { id: 'm1', ...input }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`Expected an ApiError, got ${String(error)}`);
  return error;
}

describe('a response that is not a success', () => {
  it.each([
    [400, 'BadRequestError', isBadRequestError],
    [401, 'AuthenticationError', isAuthenticationError],
    [403, 'PermissionDeniedError', isPermissionDeniedError],
    [404, 'NotFoundError', isNotFoundError],
    [409, 'ConflictError', isConflictError],
    [422, 'UnprocessableEntityError', isUnprocessableEntityError],
    [429, 'RateLimitError', isRateLimitError],
    [500, 'ServerError', isServerError],
    [599, 'ServerError', isServerError],
    [418, 'ApiError', isApiError],
    [304, 'ApiError', isApiError],
  ])('with status %i is a %s', async (status, name, guard) => {
    const error = await failure(new Response(null, { status }));
    expect([error.name, guard(error), isApiError(error), isSdkError(error)]).toEqual([
      name,
      true,
      true,
      true,
    ]);
    expect(isInvalidInputError(error)).toBe(false);
  });

  it('reports verb, URL, status, reason, code, body, headers and request id', async () => {
    const body = { code: 'machine_gone', message: 'The machine is gone.' };
    const error = await failure(
      json(body, { status: 404, headers: { 'x-request-id': 'r7', 'x-other': 'o' } }),
    );
    expect(error.message).toBe('GET https://api.example.com/v1/machines/m1: 404 The machine is gone.');
    expect(error).toMatchObject({ status: 404, code: 'machine_gone', requestId: 'r7', body });
    expect(error.headers.get('x-other')).toBe('o');
    expect(error.request).toEqual({ method: 'GET', url: 'https://api.example.com/v1/machines/m1' });
  });

  describe.each<[string, Reads]>([
    ['flat', {}],
    ['listed', { reasonOf: listedReason }],
  ])('that is read as %s', (_, reads) => {
    it.each([
      [{ error: { message: 'nested', code: 'c' } }, 'nested', 'c'],
      [{ error: { message: 'nested', type: 't' } }, 'nested', 't'],
      [{ title: 'Problem', detail: 'problem details', type: 'urn:p' }, 'problem details', 'urn:p'],
      [{ error: 'invalid_grant', error_description: 'described' }, 'described', null],
      [{ error: 'plain' }, 'plain', null],
      ['just text', 'just text', null],
      [{ message: { odd: true } }, 'Bad Request', null],
      [null, 'Bad Request', null],
      [{ detail: 'Not enough tea' }, 'Not enough tea', null],
      [{ code: 7, msg: 'no such tea', data: null }, 'no such tea', null],
      [{ message: '', title: 'Problem' }, 'Problem', null],
      [{ errors: {}, title: 'Problem' }, 'Problem', null],
      [{ id: 7, tags: ['green'] }, 'Bad Request', null],
      [{ meta: {} }, 'Bad Request', null],
    ])('reports the reason in %j', async (body, reason, code) => {
      const error = await failure(json(body, { status: 400, statusText: 'Bad Request' }), {}, reads);
      expect([error.message.replace(/^.*?: /, ''), error.code]).toEqual([`400 ${reason}`, code]);
    });
  });

  it.each([
    [{ errors: [{ message: 'listed', code: 'c' }] }, 'listed', 'c'],
    [
      {
        detail: [
          { loc: ['body', 'cups'], msg: 'too few', type: 'value_error' },
          { loc: ['query', 'kind'], msg: 'missing' },
        ],
      },
      'body.cups: too few; query.kind: missing',
      null,
    ],
    [
      { statusCode: 400, message: ['cups must be a number', 'kind must be green'], error: 'Bad Request' },
      'cups must be a number; kind must be green',
      null,
    ],
    [{ errors: ['no cups', 'no tea'] }, 'no cups; no tea', null],
    [
      {
        title: 'One or more errors occurred.',
        status: 400,
        errors: { Cups: ['Too few.'], Kind: ['Unknown.', 'Old.'] },
      },
      'Cups: Too few.; Kind: Unknown.; Old.',
      null,
    ],
    [
      {
        success: false,
        error: { name: 'ZodError', message: '[{}]', issues: [{ path: ['cups', 0], message: 'Required' }] },
      },
      'cups.0: Required',
      null,
    ],
    [{ errors: [1, 2, 3, 4].map((n) => ({ message: `e${n}` })) }, 'e1; e2; e3', null],
    [
      { cups: ['Too few.', 'Not a number.'], non_field_errors: ['No tea.'] },
      'cups: Too few.; Not a number.; No tea.',
      null,
    ],
    [
      { title: ['This is required.'], leaves: ['Too old.'] },
      'title: This is required.; leaves: Too old.',
      null,
    ],
    [{ kettle: { litres: ['Too many.'] } }, 'kettle: litres: Too many.', null],
    [[{}, { cups: ['Too few.'] }], 'cups: Too few.', null],
    [{ errors: { cups: ["can't be blank"], base: ['No tea'] } }, "cups: can't be blank; No tea", null],
    [
      {
        title: 'Unprocessable Entity',
        detail: 'validation failed',
        errors: [{ message: 'expected number', location: 'body.cups', value: 'x' }],
      },
      'validation failed (body.cups: expected number)',
      null,
    ],
    [
      { title: 'Invalid.', errors: [{ detail: 'must be green', pointer: '#/kind' }] },
      '#/kind: must be green',
      null,
    ],
    [
      { errors: [{ title: 'Invalid', detail: 'too few', source: { pointer: '/data/attributes/cups' } }] },
      '/data/attributes/cups: too few',
      null,
    ],
    [
      { message: 'Too few. (and 1 more error)', errors: { cups: ['Too few.'], kind: ['Old.'] } },
      'cups: Too few.; kind: Old.',
      null,
    ],
    [{ error: { message: 'No tea', errors: [{ message: 'No tea', reason: 'none' }] } }, 'No tea', null],
  ])('lists the reasons in %j', async (body, reason, code) => {
    const response = json(body, { status: 400, statusText: 'Bad Request' });
    const error = await failure(response, {}, { reasonOf: listedReason });
    expect([error.message.replace(/^.*?: /, ''), error.code]).toEqual([`400 ${reason}`, code]);
  });

  it('survives a body of lists in lists', async () => {
    const depth = 3000;
    const response = new Response('['.repeat(depth) + ']'.repeat(depth), { status: 400 });
    const error = await failure(response, {}, { reasonOf: listedReason });
    expect(error.status).toBe(400);
  });

  it('has text as its body where it is not JSON, and leaves markup out of the message', async () => {
    const error = await failure(new Response('<h1>Oops</h1>', { status: 502, statusText: 'Bad Gateway' }));
    expect([error.body, error.message.endsWith('502 Bad Gateway')]).toEqual(['<h1>Oops</h1>', true]);
    expect((await failure(new Response(null, { status: 502 }))).body).toBeUndefined();
  });

  it('shows no secrets of the URL', async () => {
    const error = await failure(new Response(null, { status: 400 }), { api_key: 's3cret', page: 2 });
    expect(error.request.url).toBe('https://api.example.com/v1/machines/m1?api_key=***&page=2');
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('s3cret');
  });
});

describe('guards', () => {
  it('know errors of another copy of the package, but not those of another package', () => {
    const thrown = (by: string): Error =>
      Object.assign(new Error('x'), { name: 'InvalidInputError', package: by });
    expect(isInvalidInputError(thrown(packageName))).toBe(true);
    expect(thrown(packageName)).not.toBeInstanceOf(InvalidInputError);
    expect(isInvalidInputError(thrown('other-sdk'))).toBe(false);
  });

  it('do not take other values for errors of the package', () => {
    for (const value of [null, undefined, 1, 'x', {}, new Error('x'), { status: 404 }]) {
      expect([isSdkError(value), isApiError(value), isNotFoundError(value)]).toEqual([false, false, false]);
    }
  });
});

describe('a printed error', () => {
  it('shows no header of the response', async () => {
    const error = await failure(
      new Response('{"message":"no"}', {
        status: 400,
        headers: { 'set-cookie': 'sid=sesame', 'x-token': 'sesame' },
      }),
    );
    expect(inspect(error)).not.toContain('sesame');
    expect(inspect(new Error('outer', { cause: error }))).not.toContain('sesame');
    expect(error.headers.get('x-token')).toBe('sesame');
  });

  it.each(['code', 'jwt', 'pwd', 'user_session', 'clientSecret', 'otp'])(
    'shows no value of the query parameter %s',
    async (name) => {
      const plan: Plan = {
        id: 'get',
        method: 'GET',
        path: '/machines',
        query: (fields) => writeQuery(fields, [name, 'zipcode']),
      };
      const { client } = fakeClient(new Response(null, { status: 500 }), { maxRetries: 0 });
      const error: unknown = await request(client, plan, { zipcode: '1234', [name]: 'sesame' }).catch(
        (reason: unknown) => reason,
      );
      expect(inspect(error)).not.toContain('sesame');
      expect(inspect(error)).toContain('zipcode=1234');
    },
  );
});

describe('an error as JSON', () => {
  it('holds the message, the request and its outcome, and neither headers nor secrets', async () => {
    const body = { message: 'no' };
    const headers = { 'set-cookie': 'sid=sesame', 'x-request-id': 'r1' };
    const error = await failure(json(body, { status: 404, headers }), { api_key: 'sesame' });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'NotFoundError',
      message: 'GET https://api.example.com/v1/machines/m1?api_key=***: 404 no',
      package: packageName,
      request: { method: 'GET', url: 'https://api.example.com/v1/machines/m1?api_key=***' },
      status: 404,
      code: null,
      requestId: 'r1',
      body,
    });
    expect(error.response.headers).toBe(error.headers);
  });
});

describe('a request that gets no response says why', () => {
  const coded = new TypeError('fetch failed', {
    cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
  });
  it.each([
    ['the code', coded, 'connection failed (ENOTFOUND)', 3],
    ['the message', new TypeError('Failed to fetch'), 'connection failed (Failed to fetch)', 3],
    [
      'a port',
      new TypeError('fetch failed', { cause: new Error('bad port') }),
      'connection failed (bad port)',
      3,
    ],
    [
      'too many redirects',
      new TypeError('fetch failed', { cause: new Error('redirect count exceeded') }),
      'connection failed (redirect count exceeded)',
      1,
    ],
    [
      'no URL',
      new TypeError('error for url (https://u:sesame@a.b/?k=sesame)'),
      'connection failed (error for url (URL)',
      3,
    ],
    [
      'a mistake',
      new ReferenceError('fetsh is not defined'),
      'the fetch function threw: fetsh is not defined',
      1,
    ],
    [
      'a mistake of types',
      new TypeError("Cannot read properties of undefined (reading 'a')"),
      "the fetch function threw: Cannot read properties of undefined (reading 'a')",
      1,
    ],
  ])('%s', async (_, thrown, reason, attempts) => {
    const { client, clock, sent } = fakeClient(thrown);
    const call = request(client, get, { id: 'm1' });
    await expect(clock.run(call)).rejects.toThrow(`GET https://api.example.com/v1/machines/m1: ${reason}`);
    expect(sent).toHaveLength(attempts);
  });

  it('a fetch function that throws without a promise', async () => {
    const fetch = (): never => {
      throw new ReferenceError('fetsh is not defined');
    };
    const { client } = fakeClient([], { fetch });
    await expect(request(client, get, { id: 'm1' })).rejects.toMatchObject({
      package: packageName,
      message: expect.stringContaining('the fetch function threw: fetsh is not defined'),
    });
  });

  it.each([
    ['a name', { 'no name': 'sesame' }],
    ['a value', { 'x-key': 'se\nsame' }],
  ])('%s of a header that cannot be sent', async (_, headers) => {
    const { client } = fakeClient(json(1));
    const error: unknown = await request(client, get, { id: 'm1' }, { headers }).catch(
      (reason: unknown) => reason,
    );
    expect(isInvalidInputError(error)).toBe(true);
    expect(String(error)).toContain(`The header "${Object.keys(headers)[0]}" has invalid characters`);
    expect(inspect(error)).not.toContain('same');
  });
});

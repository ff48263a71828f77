import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
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
import { packageName } from '../../templates/runtime/package-name.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { fakeClient, json } from './fake-fetch.ts';

const get: Plan = {
  id: 'get',
  method: 'GET',
  path: '/machines/{id}',
  fill: fillPath,
  query: (fields) => writeQuery(fields, ['api_key', 'page']),
};

async function failure(response: Response, input = {}): Promise<ApiError> {
  const { client } = fakeClient(response, { maxRetries: 0 });
  const error: unknown = await request(client, get, { id: 'm1', ...input }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`Expected an ApiError, got ${String(error)}`);
  return error;
}

describe('an answer that is no success', () => {
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
  ])('%i is a %s', async (status, name, guard) => {
    const error = await failure(new Response(null, { status }));
    expect([error.name, guard(error), isApiError(error), isSdkError(error)]).toEqual([
      name,
      true,
      true,
      true,
    ]);
    expect(isInvalidInputError(error)).toBe(false);
  });

  it('tells verb, URL, status, reason, code, body, headers and request id', async () => {
    const body = { code: 'machine_gone', message: 'The machine is gone.' };
    const error = await failure(
      json(body, { status: 404, headers: { 'x-request-id': 'r7', 'x-other': 'o' } }),
    );
    expect(error.message).toBe('GET https://api.example.com/v1/machines/m1: 404 The machine is gone.');
    expect(error).toMatchObject({ status: 404, code: 'machine_gone', requestId: 'r7', body });
    expect(error.headers.get('x-other')).toBe('o');
    expect(error.request).toEqual({ method: 'GET', url: 'https://api.example.com/v1/machines/m1' });
  });

  it.each([
    [{ error: { message: 'nested', code: 'c' } }, 'nested', 'c'],
    [{ error: { message: 'nested', type: 't' } }, 'nested', 't'],
    [{ errors: [{ message: 'listed', code: 'c' }] }, 'listed', 'c'],
    [{ title: 'Problem', detail: 'problem details', type: 'urn:p' }, 'problem details', 'urn:p'],
    [{ error: 'invalid_grant', error_description: 'described' }, 'described', null],
    [{ error: 'plain' }, 'plain', null],
    ['just text', 'just text', null],
    [{ message: { odd: true } }, 'Bad Request', null],
    [null, 'Bad Request', null],
    [{ detail: 'Not enough tea' }, 'Not enough tea', null],
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
    [{ code: 7, msg: 'no such tea', data: null }, 'no such tea', null],
    [
      {
        success: false,
        error: { name: 'ZodError', message: '[{}]', issues: [{ path: ['cups', 0], message: 'Required' }] },
      },
      'cups.0: Required',
      null,
    ],
    [{ errors: [1, 2, 3, 4].map((n) => ({ message: `e${n}` })) }, 'e1; e2; e3', null],
    [{ message: '', title: 'Problem' }, 'Problem', null],
    [{ errors: {}, title: 'Problem' }, 'Problem', null],
  ])('finds the reason in %j', async (body, reason, code) => {
    const error = await failure(json(body, { status: 400, statusText: 'Bad Request' }));
    expect([error.message.replace(/^.*?: /, ''), error.code]).toEqual([`400 ${reason}`, code]);
  });

  it('has text as its body where it is no JSON, and leaves markup out of the message', async () => {
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

describe('what an error shows where it is printed', () => {
  it('is no header of the response', async () => {
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
    'is no value of the query parameter %s',
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

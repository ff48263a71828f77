import { describe, expect, it } from 'vitest';
import { boatProgram } from './program.ts';
import { runProgram } from './terminal.ts';

function failure(name: string, fields: object = {}): Error {
  return Object.assign(new Error(`GET /boats/b1: ${name}`), { name, ...fields });
}

/** A call that fails. */
function failing(error: Error): () => Promise<never> {
  return async () => {
    throw error;
  };
}

describe('a failed call', () => {
  it.each([
    [failure('ServerError', { status: 500 }), 1],
    [failure('ConnectionError'), 1],
    [failure('InvalidInputError'), 2],
    [failure('MissingCredentialsError'), 3],
    [failure('AuthenticationError', { status: 401 }), 3],
    [failure('PermissionDeniedError', { status: 403 }), 3],
    [failure('NotFoundError', { status: 404 }), 4],
    [failure('TimeoutError'), 5],
    [failure('OperationTimeoutError'), 5],
    [failure('AbortedError'), 130],
  ])('ends with the exit code of its kind: %s %i', async (error, expected) => {
    const { program } = boatProgram({ get: failing(error) });
    const { code, out, err } = await runProgram(program, ['boats', 'get', 'b1']);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(error.message);
  });

  it('says the request id and what to do', async () => {
    const error = failure('AuthenticationError', { status: 401, requestId: 'r-7' });
    const { program } = boatProgram({ get: failing(error) });
    const { err } = await runProgram(program, ['boats', 'get', 'b1']);
    expect(err).toBe('Error: GET /boats/b1: AuthenticationError (request r-7)\nSign in: boats login\n');
  });

  it('is JSON on stderr where the result would be JSON by request', async () => {
    const error = failure('NotFoundError', { status: 404, body: { message: 'no boat' } });
    const { program } = boatProgram({ get: failing(error) });
    const { err, code } = await runProgram(program, ['boats', 'get', 'b1', '--json']);
    expect(JSON.parse(err)).toEqual({
      error: {
        name: 'NotFoundError',
        message: 'GET /boats/b1: NotFoundError',
        status: 404,
        requestId: null,
        body: { message: 'no boat' },
        exitCode: 4,
      },
    });
    expect(code).toBe(4);
  });

  it.each([
    [['boats', 'get', 'b1', '-o', 'json']],
    [['boats', 'get', 'b1', '-ojson']],
    [['boats', 'get', 'b1', '-o=json']],
    [['boats', 'get', 'b1', '-yo', 'json']],
    [['boats', 'get', 'b1', '--output=jsonl']],
    [['-ojson', 'boats', 'get', 'b1']],
    [['--output', 'json', 'boats', 'get', 'b1']],
    [['boats', 'get', '--json', '--boat-id']],
    [['boats', 'get', 'b1', '--colour', 'red', '--json']],
    [['boats', 'gte', '--json']],
    [['--json', 'botas']],
  ])('is JSON on stderr for %j, whatever is wrong', async (argv) => {
    const { program } = boatProgram({ get: failing(failure('NotFoundError', { status: 404 })) });
    const { err, out } = await runProgram(program, argv);
    expect(out).toBe('');
    expect(JSON.parse(err)).toMatchObject({ error: { message: expect.any(String) } });
  });

  it.each([
    [['boats', 'get', '-o', 'table', 'b1']],
    [['boats', 'get', '--boat-id=--json']],
    [['boats', 'get', '--', '--json']],
  ])('is text for %j', async (argv) => {
    const { program } = boatProgram({ get: failing(failure('NotFoundError', { status: 404 })) });
    expect((await runProgram(program, argv)).err).toMatch(/^Error: /);
  });

  it('suggests the nearest command and option', async () => {
    const { program } = boatProgram();
    expect(await runProgram(program, ['boats', 'gte'])).toEqual({
      code: 2,
      out: '',
      err: "Error: unknown command 'gte'\n(Did you mean get?)\nAdd --help to see the commands and options.\n",
    });
    expect((await runProgram(program, ['boats', 'create', '--kidn', 'sail'])).err).toContain(
      '(Did you mean --kind?)',
    );
  });

  it('cannot send escapes to the terminal', async () => {
    const { program } = boatProgram({ get: failing(failure('\u001b]0;title\u0007')) });
    const { err } = await runProgram(program, ['boats', 'get', 'b1']);
    expect(err).toContain(String.raw`\u001b]0;title\u0007`);
  });
});

import { describe, expect, it } from 'vitest';
import { boolean, detect, list, object, states, string, thing, type Call } from './detect.ts';

const event = object({
  id: string,
  state: states('new', 'in progress', 'done', 'error', 'cancelled'),
  error: string,
});
const machine = object({ id: string, state: states('off', 'starting', 'ready') });
const job = object({ id: string, status: states('queued', 'running', 'completed', 'failed') });

const getEvent: Call = { id: 'machineEvents-get', answer: event };
const getMachine: Call = { id: 'machines-get', answer: machine };
const reads = { 'GET /machine-events/{id}': getEvent, 'GET /machines/{id}': getMachine };

/** The polling found for the operation called `start`, among others; null where it is a plain call. */
function pollingOf(calls: Readonly<Record<string, Call>>, id = 'machines-start'): unknown {
  const behaviour = detect(calls).behaviours[id];
  return behaviour?.kind === 'longRunning' ? behaviour.polling : null;
}

describe('work that a response reports next to its resource', () => {
  const start: Call = { id: 'machines-start', answer: object({ data: machine, event }) };

  it('is polled by its id, and its resource is read again', () => {
    expect(pollingOf({ ...reads, 'PATCH /machines/{id}/start': start })).toEqual({
      poll: {
        kind: 'operation',
        operation: 'operation GET /machine-events/{id}',
        input: [{ key: 'id', from: 'response', path: ['event', 'id'] }],
        embedded: ['event'],
      },
      status: {
        path: ['state'],
        succeeded: ['done'],
        failed: ['error'],
        cancelled: ['cancelled'],
        error: ['error'],
      },
      result: {
        kind: 'operation',
        operation: 'operation GET /machines/{id}',
        input: [{ key: 'id', from: 'response', path: ['data', 'id'] }],
      },
      cancel: null,
      intervalSeconds: null,
    });
  });

  it('may be optional', () => {
    const answer = object({ data: machine, 'event?': event });
    expect(pollingOf({ ...reads, 'PUT /machines/{id}': { ...start, answer } })).toMatchObject({
      poll: { embedded: ['event'] },
    });
  });

  it('has no result if the call deletes the resource', () => {
    expect(pollingOf({ ...reads, 'DELETE /machines/{id}': start })).toMatchObject({
      result: { kind: 'none' },
    });
  });

  it('can be cancelled if the API has an operation for it', () => {
    const calls = {
      ...reads,
      'PATCH /machines/{id}/start': start,
      'POST /machine-events/{id}/cancel': { id: 'machineEvents-cancel' },
    };
    expect(pollingOf(calls)).toMatchObject({
      cancel: {
        operation: 'operation POST /machine-events/{id}/cancel',
        input: [{ key: 'id', from: 'response', path: ['event', 'id'] }],
      },
    });
  });

  it('needs an operation that reads it', () => {
    expect(pollingOf({ 'GET /machines/{id}': getMachine, 'PATCH /machines/{id}/start': start })).toBeNull();
  });
});

describe('work that is the response', () => {
  const getJob: Call = { id: 'jobs-get', answer: job };

  it('is found if the call that starts it belongs to another resource', () => {
    const calls = {
      'GET /jobs/{jobId}': getJob,
      'POST /reports/export': { id: 'reports-export', answer: job },
    };
    expect(pollingOf(calls, 'reports-export')).toMatchObject({
      poll: { input: [{ key: 'jobId', from: 'response', path: ['id'] }], embedded: [] },
      result: { kind: 'embedded', path: [] },
    });
  });

  it('is found if its path names jobs, but not if its path names payments', () => {
    const create = { id: 'jobs-create', answer: job };
    expect(pollingOf({ 'GET /jobs/{id}': getJob, 'POST /jobs': create }, 'jobs-create')).not.toBeNull();
    const payment = object({ id: string, status: states('pending', 'paid', 'failed') });
    const calls = {
      'GET /payments/{id}': { ...getJob, answer: payment },
      'POST /payments': { ...create, answer: payment },
    };
    expect(pollingOf(calls, 'jobs-create')).toBeNull();
  });

  it.each(['process', 'batches', 'executions'])('is found if its path names %s', (name) => {
    const calls = {
      [`GET /${name}/{id}`]: getJob,
      [`POST /${name}`]: { id: 'jobs-create', answer: job },
    };
    expect(pollingOf(calls, 'jobs-create')).not.toBeNull();
  });

  it('is not found if the caller sets the state', () => {
    const create = { id: 'jobs-create', answer: job, body: object({ status: string }) };
    expect(pollingOf({ 'GET /jobs/{id}': getJob, 'POST /jobs': create }, 'jobs-create')).toBeNull();
  });

  it('is found in an envelope if the operation that reads it responds with the same envelope', () => {
    const answer = object({ action: job });
    const calls = {
      'GET /actions/{action_id}': { id: 'actions-get', answer },
      'POST /servers/{id}/reboot': { id: 'servers-reboot', answer },
    };
    expect(pollingOf(calls, 'servers-reboot')).toMatchObject({
      poll: { input: [{ key: 'action_id', from: 'response', path: ['action', 'id'] }], embedded: [] },
      status: { path: ['action', 'status'] },
      result: { kind: 'embedded', path: ['action'] },
    });
  });

  it('is polled with the other path parameters of the starting call', () => {
    const calls = {
      'GET /projects/{projectId}/jobs/{jobId}': getJob,
      'POST /projects/{projectId}/jobs': { id: 'jobs-create', answer: job },
    };
    expect(pollingOf(calls, 'jobs-create')).toMatchObject({
      poll: {
        input: [
          { key: 'projectId', from: 'input', path: ['projectId'] },
          { key: 'jobId', from: 'response', path: ['id'] },
        ],
      },
    });
  });
});

describe('a call', () => {
  it('is not long-running if it responds with the created resource', () => {
    const create = { id: 'machines-start', answer: machine };
    expect(pollingOf({ ...reads, 'POST /machines': create })).toBeNull();
  });

  it('is not long-running if its resource holds a job among its details', () => {
    const repository = object({ id: string, name: string, lastBuild: job });
    const calls = {
      'GET /builds/{id}': { id: 'builds-get', answer: job },
      'GET /repositories/{id}': { id: 'repositories-get', answer: repository },
      'POST /repositories': { id: 'repositories-create', answer: repository },
    };
    expect(pollingOf(calls, 'repositories-create')).toBeNull();
  });

  it('is not long-running if its resource is in an envelope, even if no operation reads the resource', () => {
    const answer = object({ repository: object({ uuid: string, name: string, lastBuild: job }) });
    const calls = {
      'GET /builds/{id}': { id: 'builds-get', answer: job },
      'POST /repositories': { id: 'repositories-create', answer },
    };
    expect(pollingOf(calls, 'repositories-create')).toBeNull();
  });

  it('is not long-running because of a 202 alone', () => {
    const start = { id: 'machines-start', status: 202, headers: ['Location'] };
    const calls = { 'GET /machines/{id}': getMachine };
    expect(pollingOf({ ...calls, 'POST /machines/{id}/start': start })).toBeNull();
    expect(pollingOf({ ...reads, 'POST /machines/{id}/start': { ...start, answer: thing } })).toBeNull();
  });
});

describe('a 202 response with an Operation-Location header', () => {
  it('is followed if its body reports work', () => {
    const start = { id: 'machines-start', status: 202, headers: ['Operation-Location'], answer: job };
    expect(pollingOf({ 'POST /machines/{id}/start': start })).toMatchObject({
      poll: { kind: 'header' },
      status: { path: ['status'], succeeded: ['completed'], failed: ['failed'] },
    });
  });
});

describe('work that a collection creates', () => {
  /** The polling found for `POST /things`, whose answer has these states. */
  function created(
    values: readonly string[],
    call: Partial<Call> = {},
    more: readonly string[] = [],
  ): unknown {
    const answer = object({ id: string, status: states(...values) });
    const extra = more.map((route): [string, Call] => [route, { id: route.replaceAll(/\W/g, '') }]);
    const calls: Record<string, Call> = {
      'GET /things/{id}': { id: 'things-get', answer },
      'POST /things': { id: 'things-create', answer, ...call },
      ...Object.fromEntries(extra),
    };
    return pollingOf(calls, 'things-create');
  }

  it.each([
    ['are words of work alone', ['queued', 'in_progress', 'completed', 'failed']],
    ['include a word in -ing', ['transcribing', 'done', 'failed', 'cancelled']],
  ])('is found if its states %s', (_, values) => {
    expect(created(values)).not.toBeNull();
  });

  it.each([
    ['its states do not show that a machine works', ['pending', 'completed', 'failed']],
    ['it has no failed state', ['processing', 'completed', 'expired']],
    ['it has a state in which it rests', ['processing', 'completed', 'archived', 'failed']],
  ])('is not found if %s', (_, values) => {
    expect(created(values)).toBeNull();
  });

  it('is found if a 202 accepts it, but not if it has a state in which it rests', () => {
    expect(created(['pending', 'completed', 'failed'], { status: 202 })).not.toBeNull();
    expect(created(['pending', 'completed', 'delivered', 'failed'], { status: 202 })).toBeNull();
  });

  it('is found if a 202 accepts it and it can succeed in one state alone', () => {
    const accepted = created(['creating', 'ready', 'failed'], { status: 202 });
    expect(accepted).toMatchObject({ status: { succeeded: ['ready'] } });
    expect(created(['ready', 'deleting', 'failed'], { status: 202 })).toBeNull();
    expect(created(['creating', 'ready', 'failed'])).toBeNull();
  });

  it.each(['POST /things/{id}/cancel', 'POST /things/{id}:cancel'])('is found if %s cancels it', (route) => {
    expect(created(['running', 'paused', 'done', 'failed'], {}, [route])).not.toBeNull();
    expect(created(['pending', 'paid', 'completed', 'failed'], {}, [route])).toBeNull();
  });
});

describe('work that is created at another path than the one that reads it', () => {
  const film = object({ id: string, status: states('queued', 'running', 'completed', 'failed') });
  const getFilm: Call = { id: 'films-get', answer: film };

  it.each(['POST /films/generate', 'POST /text-to-film'])('is found for %s', (route) => {
    const calls = { 'GET /films/{id}': getFilm, [route]: { id: 'films-create', answer: film } };
    expect(pollingOf(calls, 'films-create')).not.toBeNull();
  });

  it.each(['POST /films/{id}/cancel', 'POST /films/{id}/remix', 'PUT /films/{id}'])(
    'is not found for %s',
    (route) => {
      const calls = { 'GET /films/{id}': getFilm, [route]: { id: 'films-change', answer: film } };
      expect(pollingOf(calls, 'films-change')).toBeNull();
    },
  );
});

describe('work of which a response has only the id', () => {
  const getJob: Call = { id: 'jobs-get', answer: job };

  it.each([
    ['GET /jobs/{id}', 'job_id'],
    ['GET /jobs/{job_id}', 'jobId'],
    ['GET /status/{job_id}', 'job_id'],
    ['GET /print_jobs/{id}', 'print_job_id'],
  ])('is read by %s with the id in %s', (route, name) => {
    const calls = {
      [route]: getJob,
      'POST /pages': { id: 'pages-print', answer: object({ [name]: string }) },
    };
    expect(pollingOf(calls, 'pages-print')).toMatchObject({
      poll: { input: [{ from: 'response', path: [name] }], embedded: null },
      result: { kind: 'embedded', path: [] },
    });
  });

  it.each([
    ['of another kind', 'GET /evaluation_runs/{uuid}', object({ run_id: string })],
    [
      'inside a resource with an id of its own',
      'GET /jobs/{id}',
      object({ id: string, job_id: string, parts: list(string) }),
    ],
    ['of something else', 'GET /jobs/{id}', object({ page_id: string })],
  ])('is not found for an id %s', (_, route, answer) => {
    expect(
      pollingOf({ [route]: getJob, 'POST /pages': { id: 'pages-print', answer } }, 'pages-print'),
    ).toBeNull();
  });
});

describe("Google's Operation", () => {
  const operation = object({ name: string, 'done?': boolean, 'error?': object({ message: string }) });

  it('is polled by its name, and its response is the result', () => {
    const answer = object({ name: string, 'done?': boolean, 'error?': string, 'response?': thing });
    const calls = {
      'GET /operations/{name}': { id: 'operations-get', answer },
      'POST /books': { id: 'books-import', answer },
    };
    expect(pollingOf(calls, 'books-import')).toMatchObject({
      poll: { input: [{ key: 'name', from: 'response', path: ['name'] }], embedded: [] },
      status: { path: ['done'], succeeded: [true], error: ['error'] },
      result: { kind: 'embedded', path: ['response'] },
    });
  });

  it('is not followed if no operation reads it by its name alone', () => {
    const calls = {
      'GET /operations/{region}/{number}': { id: 'operations-get', answer: operation },
      'POST /books': { id: 'books-import', answer: operation },
    };
    expect(pollingOf(calls, 'books-import')).toBeNull();
  });
});

describe('a waiter', () => {
  /** The waiter found for `GET /machines/{id}`, whose state has these values. */
  function waiterOf(route: string, ...values: readonly string[]): unknown {
    const answer = object({ id: string, state: states(...values) });
    const behaviour = detect({ [route]: { id: 'machines-get', answer } }).behaviours['machines-get'];
    return behaviour?.kind === 'waitable' ? behaviour.waiter : null;
  }

  it('waits for the states in which a machine rests, none of which is final', () => {
    const values = [
      'off',
      'starting',
      'stopping',
      'restarting',
      'serviceready',
      'ready',
      'upgrading',
      'provisioning',
    ];
    expect(waiterOf('GET /machines/{id}', ...values)).toEqual({
      path: ['state'],
      targets: ['off', 'serviceready', 'ready'],
      transitional: ['starting', 'stopping', 'restarting', 'upgrading', 'provisioning'],
      final: [],
    });
  });

  it('treats the end states of a job as final', () => {
    expect(waiterOf('GET /jobs/{id}', 'queued', 'done', 'error')).toMatchObject({ final: ['done', 'error'] });
  });

  it('needs a state of movement, a state of rest and an id', () => {
    expect(waiterOf('GET /machines/{id}', 'on', 'off')).toBeNull();
    expect(waiterOf('GET /machines/{id}', 'starting', 'stopping')).toBeNull();
    expect(waiterOf('GET /machine', 'starting', 'ready')).toBeNull();
    expect(waiterOf('GET /machines/{id}/desktop', 'starting', 'ready')).toBeNull();
  });

  it('uses the only required id of a query', () => {
    const answer = object({ id: string, state: states('starting', 'ready') });
    const show = { id: 'machines-show', query: { 'machineId!': string }, answer };
    expect(detect({ 'GET /getMachine': show }).behaviours['machines-show']?.kind).toBe('waitable');
    expect(
      detect({ 'GET /getMachine': { ...show, answer: list(answer) } }).behaviours['machines-show']?.kind,
    ).toBe('call');
  });
});

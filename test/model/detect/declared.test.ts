import { describe, expect, it } from 'vitest';
import {
  boolean,
  detect,
  integer,
  list,
  object,
  states,
  string,
  thing,
  type Call,
  type Detected,
} from './detect.ts';

const answer = object({ items: list(thing), next: string, more: boolean, total: integer });
const query = { cursor: string, skip: integer, limit: integer };
const pointer = '/paths/~1things/get/x-sdkwright-pagination';

/** What `x-sdkwright-pagination` gives on a list that would otherwise be guessed to page by cursor. */
function declare(pagination: Call['extensions'] | boolean | string): Detected {
  const extensions = { 'x-sdkwright-pagination': pagination ?? null };
  return detect({ 'GET /things': { id: 'things-list', query, answer, extensions } });
}

/** A list that somebody has declared to be none. */
const switchedOff = {
  kind: 'call',
  unpaged: { reason: 'paging is switched off', remedy: 'remove the setting' },
};

describe('x-sdkwright-pagination', () => {
  it('takes precedence over guesses', () => {
    const { behaviours, complaints } = declare({
      type: 'offset',
      input: 'skip',
      size: 'limit',
      total: '/total',
    });
    expect(complaints).toEqual([]);
    expect(behaviours['things-list']).toMatchObject({
      kind: 'paginated',
      paging: {
        items: ['items'],
        scheme: { kind: 'offset', input: ['skip'], size: ['limit'], defaultSize: null, total: ['total'] },
      },
      evidence: { source: 'sdkwright extension' },
    });
  });

  it.each([[false], ['none']])('switches paging off by %j', (off) => {
    expect(declare(off)).toEqual({ behaviours: { 'things-list': switchedOff }, complaints: [] });
  });

  it('accepts a path as a pointer and as names', () => {
    const asPointer = declare({ type: 'nextUrl', next: '/next' });
    const asNames = declare({ type: 'nextUrl', next: ['next'] });
    expect(asNames).toEqual(asPointer);
    expect(asNames.behaviours['things-list']).toMatchObject({
      paging: { scheme: { kind: 'nextUrl', next: ['next'] } },
    });
  });

  it.each([
    [
      'an unknown input',
      { type: 'cursor', input: 'cursr', next: '/next' },
      '/input',
      'Valid inputs: cursor, skip, limit. Did you mean "cursor"?',
    ],
    ['an unknown property', { type: 'cursor', input: 'cursor', next: '/nxt' }, '/next', 'Valid properties: '],
    [
      'an unknown key',
      { type: 'cursor', input: 'cursor', nxt: '/next', next: '/next' },
      '/nxt',
      'Valid keys: type, input, next, more, scroll, items. Did you mean "next"?',
    ],
    ['an unknown type', { type: 'cursor-ish' }, '/type', '"cursor"'],
    ['a wrong type', { type: 'cursor', input: 3, next: '/next' }, '/input', 'must be a name'],
    ['items that are no array', { type: 'linkHeader', items: '/next' }, '/items', 'leads to no array'],
    ['a missing key', { type: 'cursor', input: 'cursor' }, '', '"next"'],
  ])('with %s is reported where it stands, and the next source decides', (_, pagination, place, words) => {
    const { behaviours, complaints } = declare(pagination);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(`spec.json#${pointer}${place}: `);
    expect(complaints[0]).toContain(words);
    expect(behaviours['things-list']).toMatchObject({ kind: 'paginated', evidence: { source: 'heuristic' } });
  });

  it('is suggested if its name is mistyped', () => {
    const extensions = { 'x-sdkwright-paginaton': false };
    const { complaints } = detect({ 'GET /things': { id: 'things-list', query, answer, extensions } });
    expect(complaints.join()).toContain('Did you mean "x-sdkwright-pagination"?');
  });

  it('does not treat a pinned name as a mistyped extension', () => {
    const extensions = { 'x-sdkwright-name': 'things.all' };
    const { complaints } = detect({ 'GET /things': { id: 'things-list', query, answer, extensions } });
    expect(complaints).toEqual([]);
  });

  it('ignores names that every object inherits', () => {
    const { complaints } = declare({ type: 'cursor', input: 'constructor', next: ['__proto__'] });
    expect(complaints).toHaveLength(2);
  });
});

const job = object({ id: string, phase: states('busy', 'landed', 'lost'), note: string });
const start: Call = { id: 'ships-launch', answer: object({ ship: thing, trip: job }) };
const fleet = {
  'GET /trips/{id}': { id: 'trips-get', answer: job },
  'GET /ships/{id}': { id: 'ships-get', answer: thing },
};
const status = { succeeded: ['landed'], failed: ['lost'], error: '/note' };

/** What `x-sdkwright-polling` gives on an operation whose states no vocabulary knows. */
function launch(polling: Call['extensions']): Detected {
  return detect({
    ...fleet,
    'POST /ships/{id}/launch': { ...start, extensions: { 'x-sdkwright-polling': polling ?? null } },
  });
}

describe('x-sdkwright-polling', () => {
  it('is completed from the operations it names', () => {
    const { behaviours, complaints } = launch({
      type: 'operation',
      operation: 'trips-get',
      status,
      intervalSeconds: 5,
    });
    expect(complaints).toEqual([]);
    expect(behaviours['ships-launch']).toMatchObject({
      kind: 'longRunning',
      polling: {
        poll: { input: [{ key: 'id', from: 'response', path: ['trip', 'id'] }], embedded: ['trip'] },
        status: { path: ['phase'], succeeded: ['landed'], failed: ['lost'], cancelled: [], error: ['note'] },
        result: {
          kind: 'operation',
          operation: 'operation GET /ships/{id}',
          input: [{ key: 'id', from: 'response', path: ['ship', 'id'] }],
        },
        intervalSeconds: 5,
      },
    });
  });

  it('reads inputs from the response and from the input, and finds operations by path', () => {
    const { behaviours, complaints } = launch({
      type: 'operation',
      operation: 'GET /trips/{id}',
      input: { id: { response: '/trip/id' } },
      status,
      result: { operation: 'ships-get', input: { id: { input: 'id' } } },
    });
    expect(complaints).toEqual([]);
    expect(behaviours['ships-launch']).toMatchObject({
      polling: { result: { input: [{ key: 'id', from: 'input', path: ['id'] }] } },
    });
  });

  it('has the last status as its result by default', () => {
    const { behaviours } = detect({
      'GET /trips/{id}': { id: 'trips-get', answer: job },
      'POST /ships/{id}/sail': {
        id: 'ships-sail',
        answer: object({ trip: string }),
        extensions: {
          'x-sdkwright-polling': {
            type: 'operation',
            operation: 'trips-get',
            input: { id: '/trip' },
            status,
          },
        },
      },
    });
    expect(behaviours['ships-sail']).toMatchObject({
      polling: { poll: { embedded: null }, result: { kind: 'embedded', path: [] } },
    });
  });

  it('polls by header with the usual words', () => {
    expect(launch({ type: 'header', finalStateVia: 'location' }).behaviours['ships-launch']).toMatchObject({
      polling: {
        poll: { kind: 'header', finalStateVia: 'location', hasStatusPath: false },
        status: { path: ['status'], succeeded: ['Succeeded'] },
        result: { kind: 'declared' },
      },
    });
  });

  it('polls by header, and reads no result if it declares none', () => {
    const polling = { type: 'header', status: { path: '/phase' }, result: 'none' };
    expect(launch(polling).behaviours['ships-launch']).toMatchObject({
      polling: { poll: { hasStatusPath: true }, status: { path: ['phase'] }, result: { kind: 'none' } },
    });
  });

  it('must not read the result of header polling from another operation', () => {
    const { behaviours, complaints } = launch({ type: 'header', result: { operation: 'ships-get' } });
    expect(behaviours['ships-launch']).toEqual({ kind: 'call' });
    expect(complaints.join('\n')).toContain('"finalStateVia" says where it is read');
  });

  it.each([
    ['operation', { operation: 'trip-get', status }, 'Did you mean "trips-get"?'],
    ['status', { operation: 'trips-get', status: { succeeded: ['landd'] } }, 'Did you mean "landed"?'],
    ['status', { operation: 'trips-get' }, 'nothing says which state is success'],
    ['input', { operation: 'trips-get', input: { ident: '/trip/id' }, status }, 'gets no value'],
    [
      'result',
      { operation: 'trips-get', status, result: { operation: 'ships-get', input: { id: '/ship/ID' } } },
      '/ship/id',
    ],
  ])('with a wrong %s is reported and ignored', (key, polling, words) => {
    const { behaviours, complaints } = launch({ type: 'operation', ...polling });
    expect(behaviours['ships-launch']).toEqual({ kind: 'call' });
    expect(complaints.join('\n')).toContain(words);
    expect(complaints.join('\n')).toContain(`/x-sdkwright-polling/${key}`);
  });
});

describe('x-sdkwright-waiters', () => {
  /** What `x-sdkwright-waiters` gives on the read of a trip. */
  function wait(waiters: Call['extensions']): Detected {
    return detect({
      'GET /trips/{id}': {
        id: 'trips-get',
        answer: job,
        extensions: { 'x-sdkwright-waiters': waiters ?? null },
      },
    });
  }

  it('treats the states that it does not mention as transitional', () => {
    expect(wait({ targets: ['landed'], final: ['lost'] }).behaviours['trips-get']).toMatchObject({
      waiter: { path: ['phase'], targets: ['landed'], transitional: ['busy'], final: ['lost'] },
    });
  });

  it('must name states that exist', () => {
    const { behaviours, complaints } = wait({ targets: ['lnded'] });
    expect(behaviours['trips-get']).toEqual({ kind: 'call' });
    expect(complaints.join()).toContain('Did you mean "landed"?');
  });
});

describe('the configuration', () => {
  const extensions = { 'x-sdkwright-pagination': { type: 'offset', input: 'skip' } };
  const calls = { 'GET /things': { id: 'things-list', query, answer, extensions } };

  it('takes precedence over the document, by operationId or by path', () => {
    const pagination = { type: 'nextUrl', next: '/next' };
    for (const name of ['things-list', 'GET /things']) {
      expect(detect(calls, { [name]: { pagination } }).behaviours['things-list']).toMatchObject({
        paging: { scheme: { kind: 'nextUrl' } },
        evidence: { source: 'config' },
      });
    }
  });

  it('switches off what the document declares', () => {
    expect(detect(calls, { 'things-list': { pagination: false } }).behaviours['things-list']).toEqual(
      switchedOff,
    );
  });

  it('is reported if it is wrong, or if it names no operation', () => {
    const { behaviours, complaints } = detect(calls, {
      'things-list': { pagination: { type: 'nextUrl', next: '/nxt' } },
      'thing-list': { pagination: false },
    });
    expect(behaviours['things-list']).toMatchObject({ evidence: { source: 'sdkwright extension' } });
    expect(complaints).toEqual([
      expect.stringMatching(/^config#\/operations\/thing-list: .*Did you mean "things-list"/),
      expect.stringContaining('config#/operations/things-list/pagination/next: '),
    ]);
  });

  it('cannot give an operation two behaviours at once', () => {
    const found = detect(calls, {
      'things-list': {
        pagination: { type: 'nextUrl', next: '/next' },
        polling: { type: 'header' },
      },
    });
    expect(found.behaviours['things-list']).toMatchObject({ kind: 'longRunning' });
    expect(found.complaints.join()).toContain('long-running and as paginated');
  });
});

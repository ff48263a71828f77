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

const answer = object({ list: list(thing), meta: object({ token: string, pages: integer }), again: boolean });
const query = { token: string, pos: integer, num: integer };

/** What a foreign extension gives on a list that nothing could be guessed of. */
function declare(extensions: NonNullable<Call['extensions']>, root: Call['extensions'] = {}): Detected {
  return detect({ 'GET /things': { id: 'things-list', query, answer, extensions } }, {}, root);
}

function schemeOf({ behaviours, complaints }: Detected): unknown {
  expect(complaints).toEqual([]);
  const behaviour = behaviours['things-list'];
  return behaviour?.kind === 'paginated' && behaviour.evidence.source === 'foreign extension'
    ? behaviour.paging.scheme
    : null;
}

describe('x-speakeasy-pagination', () => {
  const inputs = (
    ...pairs: readonly (readonly [string, string])[]
  ): { name: string; in: string; type: string }[] =>
    pairs.map(([name, type]) => ({ name, in: 'parameters', type }));
  const speakeasy = (value: NonNullable<Call['extensions']>): Detected =>
    declare({ 'x-speakeasy-pagination': value });

  it('pages by cursor', () => {
    const outputs = { results: '$.list', nextCursor: '$.meta.token' };
    expect(schemeOf(speakeasy({ type: 'cursor', inputs: inputs(['token', 'cursor']), outputs }))).toEqual({
      kind: 'cursor',
      input: ['token'],
      next: ['meta', 'token'],
      more: null,
    });
  });

  it('pages by the last item', () => {
    const outputs = { nextCursor: '$.list[(@.length-1)].id' };
    expect(
      schemeOf(speakeasy({ type: 'cursor', inputs: inputs(['token', 'cursor']), outputs })),
    ).toMatchObject({
      kind: 'itemCursor',
      itemKey: ['id'],
    });
  });

  it('pages by number, offset and URL', () => {
    const outputs = { results: "$['list']", numPages: '$.meta.pages', nextUrl: '$.meta.token' };
    const page = speakeasy({
      type: 'offsetLimit',
      inputs: inputs(['pos', 'page'], ['num', 'limit']),
      outputs,
    });
    expect(schemeOf(page)).toMatchObject({
      kind: 'page',
      input: ['pos'],
      size: ['num'],
      totalPages: ['meta', 'pages'],
    });
    const offset = speakeasy({ type: 'offsetLimit', inputs: inputs(['pos', 'offset']), outputs });
    expect(schemeOf(offset)).toMatchObject({ kind: 'offset', input: ['pos'] });
    expect(schemeOf(speakeasy({ type: 'url', inputs: [], outputs }))).toEqual({
      kind: 'nextUrl',
      next: ['meta', 'token'],
    });
  });

  it('is reported if it names something that does not exist', () => {
    const outputs = { nextCursor: '$.meta.tokn' };
    const { complaints } = speakeasy({ type: 'cursor', inputs: inputs(['token', 'cursor']), outputs });
    expect(complaints.join()).toContain('Did you mean "/meta/token"?');
    expect(speakeasy({ type: 'cursor' }).complaints.join()).toContain('x-speakeasy-pagination');
  });
});

describe('x-fern-pagination', () => {
  it('pages by cursor', () => {
    const fern = { cursor: '$request.token', next_cursor: '$response.meta.token', results: '$response.list' };
    expect(schemeOf(declare({ 'x-fern-pagination': fern }))).toMatchObject({
      kind: 'cursor',
      next: ['meta', 'token'],
    });
  });

  it('distinguishes an offset, which has a step, from a page number', () => {
    const fern = { offset: '$request.pos', results: '$response.list', 'has-next-page': '$response.again' };
    expect(schemeOf(declare({ 'x-fern-pagination': fern }))).toMatchObject({ kind: 'page', more: ['again'] });
    const stepped = { ...fern, step: '$request.num' };
    expect(schemeOf(declare({ 'x-fern-pagination': stepped }))).toMatchObject({
      kind: 'offset',
      size: ['num'],
    });
  });

  it('follows a path into an object of the input', () => {
    const search = detect({
      'POST /things': {
        id: 'things-list',
        body: object({ page: object({ token: string }) }),
        answer: object({ list: list(thing), next: string }),
        extensions: {
          'x-fern-pagination': {
            cursor: '$request.page.token',
            next_cursor: '$response.next',
            results: '$response.list',
          },
        },
      },
    });
    expect(schemeOf(search)).toMatchObject({ kind: 'cursor', input: ['page', 'token'] });
  });

  it('reads its settings from the root of the document', () => {
    const root = { 'x-fern-pagination': { next_uri: '$response.meta.token', results: '$response.list' } };
    expect(schemeOf(declare({ 'x-fern-pagination': true }, root))).toMatchObject({ kind: 'nextUrl' });
    expect(declare({ 'x-fern-pagination': true }).complaints.join()).toContain('x-fern-pagination');
  });

  it('points at the key that is wrong', () => {
    const fern = { cursor: '$request.tokn', next_cursor: '$response.meta.token', results: '$response.list' };
    expect(declare({ 'x-fern-pagination': fern }).complaints.join()).toContain('/x-fern-pagination/cursor: ');
  });
});

describe('x-stainless-pagination-property', () => {
  const mark = (
    purpose: string,
    schema: NonNullable<Call['extensions']>,
  ): NonNullable<Call['extensions']> => ({
    ...schema,
    'x-stainless-pagination-property': { purpose },
  });

  it('marks parameters and properties', () => {
    const marked = {
      query: { token: mark('next_cursor_param', string) },
      answer: object({
        list: mark('items', list(thing)),
        meta: object({ token: mark('next_cursor_field', string) }),
      }),
    };
    expect(schemeOf(detect({ 'GET /things': { id: 'things-list', ...marked } }))).toMatchObject({
      kind: 'cursor',
      next: ['meta', 'token'],
    });
  });

  it('reads the value of a response header', () => {
    const root = {
      'x-stainless-pagination': [
        {
          request: { token: mark('next_cursor_param', string) },
          response: {
            token: {
              'x-stainless-pagination-property': { purpose: 'next_cursor_field', from_header: 'X-Next' },
            },
          },
        },
      ],
    };
    const call = { id: 'things-list', query: { token: string }, answer: list(thing) };
    expect(schemeOf(detect({ 'GET /things': call }, {}, root))).toMatchObject({
      kind: 'cursor',
      input: ['token'],
      next: { header: 'X-Next' },
    });
  });

  it('marks the id inside the items', () => {
    const item = object({ key: mark('cursor_item_id', string) });
    const marked = {
      query: { token: mark('next_cursor_id_param', string) },
      answer: object({ list: list(item) }),
    };
    expect(schemeOf(detect({ 'GET /things': { id: 'things-list', ...marked } }))).toMatchObject({
      kind: 'itemCursor',
      itemKey: ['key'],
    });
  });

  it('applies a scheme of the root to the operations it fits', () => {
    const scheme = (token: string): NonNullable<Call['extensions']> => ({
      request: { [token]: mark('next_cursor_param', string) },
      response: { meta: { properties: { token: mark('next_cursor_field', string) } } },
    });
    const root = { 'x-stainless-pagination': [scheme('other'), scheme('token')] };
    expect(schemeOf(declare({}, root))).toMatchObject({ kind: 'cursor', input: ['token'] });
    expect(schemeOf(declare({}, { 'x-stainless-pagination': [scheme('other')] }))).toBeNull();
  });
});

describe('x-ms-pageable', () => {
  const value = object({ value: list(thing), nextLink: string, 'odata.next': string });
  const pageable = (extension: NonNullable<Call['extensions']>): Detected =>
    detect({
      'GET /things': { id: 'things-list', answer: value, extensions: { 'x-ms-pageable': extension } },
    });

  it('follows a link, whose name may have a dot', () => {
    expect(schemeOf(pageable({ nextLinkName: 'nextLink' }))).toEqual({ kind: 'nextUrl', next: ['nextLink'] });
    expect(schemeOf(pageable({ nextLinkName: 'odata.next' }))).toEqual({
      kind: 'nextUrl',
      next: ['odata.next'],
    });
  });

  it('names the items by itemName or by value', () => {
    expect(pageable({ nextLinkName: 'nextLink', itemName: 'values' }).complaints.join()).toContain(
      'itemName: ',
    );
    expect(schemeOf(pageable({ nextLinkName: 'nextLink', value: 'value' }))).not.toBeNull();
  });

  it.each([
    [
      'calls the operation that it names',
      'things-next',
      { kind: 'operation', input: 'rest', next: ['nextLink'] },
    ],
    ['reads the URL where the document has no such operation', 'things-more', { kind: 'nextUrl' }],
    ['reads the URL where it names the operation itself', 'things-list', { kind: 'nextUrl' }],
  ])('%s', (_, operationName, scheme) => {
    const found = detect({
      'GET /things': {
        id: 'things-list',
        answer: value,
        extensions: { 'x-ms-pageable': { nextLinkName: 'nextLink', operationName } },
      },
      'GET /things/{rest}': { id: 'things-next', answer: value },
    });
    expect(schemeOf(found)).toMatchObject(scheme);
    expect(found.complaints).toEqual([]);
  });

  it('has one page without a link', () => {
    expect(pageable({ nextLinkName: null }).behaviours['things-list']).toMatchObject({ kind: 'call' });
  });
});

describe('x-ms-long-running-operation', () => {
  const extensions = {
    'x-ms-long-running-operation': true,
    'x-ms-long-running-operation-options': { 'final-state-via': 'location' },
  };

  it('polls by header, and has the declared body for its result', () => {
    const { behaviours } = detect({
      'GET /things/{id}': { id: 'things-get', answer: thing },
      'PUT /things/{id}': { id: 'things-put', answer: thing, extensions },
      'POST /things/{id}/move': { id: 'things-move', extensions },
    });
    expect(behaviours['things-put']).toMatchObject({
      kind: 'longRunning',
      polling: {
        poll: { kind: 'header', finalStateVia: 'location' },
        result: { kind: 'declared' },
      },
    });
    expect(behaviours['things-move']).toMatchObject({ polling: { result: { kind: 'none' } } });
  });
});

describe('x-speakeasy-polling', () => {
  it('is a waiter', () => {
    const ship = object({ id: string, mood: states('calm', 'wild', 'sunk') });
    const criterion = (state: string): NonNullable<Call['extensions']> => ({
      condition: `$response.body#/mood == "${state}"`,
    });
    const poller = {
      name: 'UntilCalm',
      successCriteria: [{ condition: '$statusCode == 200' }, criterion('calm')],
      failureCriteria: [criterion('sunk')],
    };
    const extensions = { 'x-speakeasy-polling': [poller] };
    const { behaviours } = detect({ 'GET /ships/{id}': { id: 'ships-get', answer: ship, extensions } });
    expect(behaviours['ships-get']).toMatchObject({
      kind: 'waitable',
      waiter: { path: ['mood'], targets: ['calm', 'sunk'], transitional: ['wild'], final: ['sunk'] },
    });
  });
});

describe('OpenAPI links', () => {
  const job = object({ id: string, status: states('queued', 'completed', 'failed') });
  const started = object({ job: string });
  const linked = (link: NonNullable<Call['extensions']>): Detected =>
    detect({
      'GET /jobs/{id}': { id: 'jobs-get', answer: job },
      'POST /ships/{id}/launch': {
        id: 'ships-launch',
        status: 202,
        answer: started,
        links: { status: link },
      },
    });

  it.each([
    { operationId: 'jobs-get', parameters: { id: '$response.body#/job' } },
    { operationRef: '#/paths/~1jobs~1{id}/get', parameters: { 'path.id': '$response.body#/job' } },
  ])('lead to the status: %j', (link) => {
    const { behaviours, complaints } = linked(link);
    expect(complaints).toEqual([]);
    expect(behaviours['ships-launch']).toMatchObject({
      kind: 'longRunning',
      polling: {
        poll: { input: [{ key: 'id', from: 'response', path: ['job'] }], embedded: null },
        status: { succeeded: ['completed'], failed: ['failed'] },
      },
      evidence: { source: 'link' },
    });
  });

  it('that name something that does not exist are reported', () => {
    const { behaviours, complaints } = linked({ operationId: 'job-get', parameters: {} });
    expect(behaviours['ships-launch']).toEqual({ kind: 'call' });
    expect(complaints.join()).toContain('Did you mean "jobs-get"?');
  });
});

import { describe, expect, it } from 'vitest';
import { boolean, detect, integer, list, object, string, thing, url, type Call } from './detect.ts';

const path = '/things';

/** The paging scheme guessed for `GET /things`; null where it is a plain call. */
function schemeOf(call: Omit<Call, 'id'>, route = `GET ${path}`): unknown {
  const behaviour = detect({ [route]: { id: 'things-list', ...call } }).behaviours['things-list'];
  return behaviour?.kind === 'paginated' ? behaviour.paging.scheme : null;
}

function itemsOf(answer: Call['answer']): unknown {
  const query = { cursor: string };
  const behaviour = detect({ 'GET /things': { id: 'things-list', query, ...(answer && { answer }) } })
    .behaviours['things-list'];
  return behaviour?.kind === 'paginated' ? behaviour.paging.items : null;
}

describe('the items of a list', () => {
  it('are the array with the name of the path, before common names', () => {
    expect(itemsOf(object({ things: list(thing), data: list(thing), next_cursor: string }))).toEqual([
      'things',
    ]);
  });

  it('are the only array of objects, with any name', () => {
    expect(itemsOf(object({ widgets: list(thing), tags: list(string), next_cursor: string }))).toEqual([
      'widgets',
    ]);
  });

  it('are not guessed between two arrays of objects', () => {
    expect(itemsOf(object({ cats: list(thing), dogs: list(thing), next_cursor: string }))).toBeNull();
  });

  it('may lie one level further in', () => {
    expect(itemsOf(object({ response: object({ items: list(thing) }), next_cursor: string }))).toEqual([
      'response',
      'items',
    ]);
  });
});

describe('a cursor', () => {
  it.each([
    ['after', ['nextPage'], object({ items: list(thing), nextPage: string })],
    ['cursor', ['next_cursor'], object({ items: list(thing), next_cursor: string })],
    ['pageToken', ['nextPageToken'], object({ items: list(thing), nextPageToken: string })],
    ['page[after]', ['meta', 'next'], object({ data: list(thing), meta: object({ next: string }) })],
    [
      'marker',
      ['pagination', 'next_marker'],
      object({ data: list(thing), pagination: object({ next_marker: string }) }),
    ],
  ])('goes from %s to %j', (input, next, answer) => {
    expect(schemeOf({ query: { [input]: string }, answer })).toEqual({
      kind: 'cursor',
      input: [input],
      next,
      more: null,
    });
  });

  it('finds the flag for another page', () => {
    const answer = object({ items: list(thing), nextPage: string, hasMore: boolean });
    expect(schemeOf({ query: { after: string }, answer })).toMatchObject({ more: ['hasMore'] });
  });

  it('is neither a date nor of another type than its output', () => {
    const answer = object({ items: list(thing), next: string });
    expect(schemeOf({ query: { after: { type: 'string', format: 'date-time' } }, answer })).toBeNull();
    expect(schemeOf({ query: { after: integer }, answer })).toBeNull();
  });

  it('needs an output: an input alone is a filter', () => {
    expect(
      schemeOf({ query: { after: string, limit: integer }, answer: object({ items: list(thing) }) }),
    ).toBeNull();
  });

  it('is the last id, if items have one and the response says whether there is another page', () => {
    const answer = object({ data: list(thing), has_more: boolean });
    expect(schemeOf({ query: { starting_after: string, limit: integer }, answer })).toEqual({
      kind: 'itemCursor',
      input: ['starting_after'],
      itemKey: ['id'],
      more: ['has_more'],
    });
  });

  it('may be a field of the body of a search', () => {
    const call = {
      body: object({ cursor: string }),
      answer: object({ results: list(thing), next_cursor: string }),
    };
    expect(schemeOf(call, 'POST /things/search')).toMatchObject({ kind: 'cursor', input: ['cursor'] });
    expect(detect({ 'POST /things': { id: 'things-add', ...call } }).behaviours['things-add']?.kind).toBe(
      'call',
    );
  });
});

describe('an offset', () => {
  it('needs a page size to end at a short page of a bare array', () => {
    const limit = { type: 'number', default: 1000 };
    expect(schemeOf({ query: { limit, skip: integer }, answer: list(thing) })).toEqual({
      kind: 'offset',
      input: ['skip'],
      size: ['limit'],
      defaultSize: 1000,
      maxSize: null,
      total: null,
      more: null,
    });
    expect(schemeOf({ query: { skip: integer }, answer: list(thing) })).toBeNull();
  });

  it('ends at the total', () => {
    const answer = object({ values: list(thing), total: integer });
    expect(schemeOf({ query: { startAt: integer, maxResults: integer }, answer })).toMatchObject({
      kind: 'offset',
      input: ['startAt'],
      size: ['maxResults'],
      total: ['total'],
    });
  });

  it('ignores a total of something else', () => {
    const answer = object({ hits: object({ hits: list(thing) }), _shards: object({ total: integer }) });
    expect(schemeOf({ query: { offset: integer, limit: integer }, answer })).toMatchObject({ total: null });
  });

  it('is not the beginning of a range', () => {
    expect(
      schemeOf({ query: { from: integer, to: integer, limit: integer }, answer: list(thing) }),
    ).toBeNull();
  });

  it('is not a limit alone: such a list cannot continue', () => {
    expect(schemeOf({ query: { limit: integer }, answer: list(thing) })).toBeNull();
  });
});

describe('a page number', () => {
  it('ends at the last page', () => {
    const answer = object({ data: list(thing), meta: object({ total_pages: integer }) });
    expect(schemeOf({ query: { page: integer, per_page: integer }, answer })).toEqual({
      kind: 'page',
      input: ['page'],
      size: ['per_page'],
      defaultSize: null,
      maxSize: null,
      first: 1,
      echo: null,
      totalPages: ['meta', 'total_pages'],
      total: null,
      more: null,
    });
  });

  it('starts at zero if the document says so', () => {
    const answer = object({ content: list(thing), totalPages: integer });
    const page = { type: 'integer', default: 0 };
    expect(schemeOf({ query: { page }, answer })).toMatchObject({ kind: 'page', first: 0 });
  });

  it('has a next page that is a number', () => {
    const answer = object({ data: list(thing), next_page: integer });
    expect(schemeOf({ query: { page: integer }, answer })).toMatchObject({ kind: 'page', input: ['page'] });
  });
});

describe('the next URL', () => {
  it('is a "next" of format uri, even next to a page number', () => {
    const answer = object({ results: list(thing), count: integer, next: url });
    expect(schemeOf({ query: { page: integer }, answer })).toEqual({ kind: 'nextUrl', next: ['next'] });
  });

  it.each([[['nextLink']], [['links', 'next']], [['_links', 'next', 'href']]])('is found at %j', (next) => {
    const answer = next.reduceRight<Call['answer']>(
      (inner, name) => object({ [name]: inner ?? string }),
      undefined,
    );
    const properties = { ...(answer?.['properties'] as Record<string, typeof thing>), items: list(thing) };
    expect(schemeOf({ answer: object(properties) })).toEqual({ kind: 'nextUrl', next });
  });

  it('is not a "next" without a format', () => {
    expect(schemeOf({ answer: object({ results: list(thing), next: string }) })).toBeNull();
  });
});

describe('the Link header', () => {
  it('is used if it is declared and the request asks for pages', () => {
    const answer = list(thing);
    expect(schemeOf({ query: { page: integer, per_page: integer }, answer, headers: ['link'] })).toEqual({
      kind: 'linkHeader',
    });
    expect(schemeOf({ answer, headers: ['Link'] })).toBeNull();
  });
});

describe('evidence', () => {
  it('states each fact in plain words', () => {
    const answer = object({ items: list(thing), nextPage: string });
    const found = detect({ 'GET /things': { id: 'things-list', query: { after: string }, answer } });
    expect(found.behaviours['things-list']).toMatchObject({
      evidence: {
        source: 'heuristic',
        facts: [
          'response property "/items" has the items',
          'query parameter "after" is a cursor',
          'response property "/nextPage" is the cursor of the next page',
        ],
      },
    });
  });
});

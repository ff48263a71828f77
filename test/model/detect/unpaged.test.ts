import { describe, expect, it } from 'vitest';
import { detect, integer, list, object, string, thing, type Call } from './detect.ts';

/** Why a call is not paged, and what to write; null where it is paged or no list. */
function unpaged(route: string, call: Omit<Call, 'id'>): unknown {
  const behaviour = detect({ [route]: { id: 'call', ...call } }).behaviours['call'];
  return behaviour?.kind === 'call' ? (behaviour.unpaged ?? null) : null;
}

describe('a list call that is not paged', () => {
  const things = object({ items: list(thing) });

  it.each([
    [
      'a cursor without an output',
      { query: { cursor: string }, answer: things },
      '"cursor" may be a cursor, but no value of the response is known to be the next one',
      'x-sdkwright-pagination: { type: cursor, input: cursor, next: /path/of/the/cursor }',
    ],
    [
      'a cursor inside an object',
      { query: { page: object({ after: string }) }, answer: things },
      '"page.after" may be a cursor, but no value of the response is known to be the next one',
      'x-sdkwright-pagination: { type: cursor, input: /page/after, next: /path/of/the/cursor }',
    ],
    [
      'an offset without an end',
      { query: { offset: integer }, answer: things },
      '"offset" may be the number of items to skip, but neither a page size nor the response shows the end of the list',
      'x-sdkwright-pagination: { type: offset, input: offset }',
    ],
    [
      'a page without an end',
      { query: { page: integer }, answer: things },
      '"page" may be the number of a page, but neither a page size nor the response shows the end of the list',
      'x-sdkwright-pagination: { type: page, input: page }',
    ],
    [
      'a size alone',
      { query: { limit: integer }, answer: things },
      '"limit" is a page size, but no input asks for a page, and no value of the response is known to lead to the next page',
      'x-sdkwright-pagination: { type: nextUrl, next: /path/of/the/url } or { type: linkHeader }',
    ],
    [
      'no input at all',
      { answer: list(thing) },
      'no input asks for a page, and no value of the response is known to lead to the next page',
      'x-sdkwright-pagination: { type: nextUrl, next: /path/of/the/url } or { type: linkHeader }',
    ],
    [
      'two lists',
      { query: { page: integer, limit: integer }, answer: object({ cats: list(thing), dogs: list(thing) }) },
      '"page" asks for a page, but the response has no array that is certainly the items',
      'x-sdkwright-pagination: { type: page, input: page, items: /path/of/the/array }',
    ],
    [
      'paging that is switched off',
      {
        query: { page: integer, limit: integer },
        answer: things,
        extensions: { 'x-sdkwright-pagination': false },
      },
      'paging is switched off',
      'remove the setting',
    ],
  ])('has a reason and a remedy for %s', (_, call, reason, remedy) => {
    expect(unpaged('GET /things', call)).toEqual({ reason, remedy });
  });
});

describe('no reason is given', () => {
  it.each([
    [
      'a list that is paged',
      'GET /things',
      { query: { page: integer, limit: integer }, answer: list(thing) },
    ],
    ['a thing that has a list', 'GET /things/{id}', { answer: object({ id: string, parts: list(thing) }) }],
    [
      'one thing that has a list',
      'GET /settings',
      { answer: object({ theme: string, languages: list(string) }) },
    ],
    ['a thing without a list', 'GET /things/{id}', { query: { fields: string }, answer: thing }],
    ['a call that changes something', 'POST /things', { answer: list(thing) }],
  ])('for %s', (_, route, call) => {
    expect(unpaged(route, call)).toBeNull();
  });
});

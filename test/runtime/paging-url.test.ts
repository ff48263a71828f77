import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeHeaders, writeQuery } from '../../templates/runtime/parameters.ts';
import { fieldsBody } from '../../templates/runtime/body.ts';
import { paginate } from '../../templates/runtime/paginate.js';
import { linkHeader, type LinkHeaderPlan } from '../../templates/runtime/paging/link-header.js';
import { nextUrl, type NextUrlPlan } from '../../templates/runtime/paging/next-url.js';
import { isPaginationError } from '../../templates/runtime/paging/pagination-error.js';
import { parseLinks } from '../../templates/runtime/paging/parse-links.js';
import { json, serve } from './fake-service.js';

interface Names {
  value: string[];
  nextLink?: string | null;
}

const byBody: NextUrlPlan<Names, string> = {
  id: 'names-list',
  method: 'GET',
  path: '/names',
  query: (fields) => writeQuery(fields, ['filter']),
  headers: (fields) => writeHeaders(fields, ['x-tenant']),
  items: (body) => body.value,
  pages: { scheme: nextUrl, next: (body) => body.nextLink },
};

const byHeader: LinkHeaderPlan<string[], string> = {
  id: 'names-list',
  method: 'GET',
  path: '/names',
  query: (fields) => writeQuery(fields, ['filter']),
  items: (body) => body,
  pages: { scheme: linkHeader },
};

const link = (value: string): Record<string, string> => ({ link: value });

describe('paging by the next URL', () => {
  it('goes to the URL as it is, with credentials and headers but without the query of the call', async () => {
    const service = serve([
      json({ value: ['a'], nextLink: 'https://api.example.com/v1/names?token=x%2Fy&filter=f' }),
      json({ value: ['b'] }),
    ]);
    const input = { filter: 'f', 'x-tenant': 't1' };
    expect(await paginate(service.client, byBody, input).toArray()).toEqual(['a', 'b']);
    expect(service.paths()).toEqual(['/v1/names?filter=f', '/v1/names?token=x%2Fy&filter=f']);
    expect(service.received[1]?.headers.get('authorization')).toBe('Bearer sesame');
    expect(service.received[1]?.headers.get('x-tenant')).toBe('t1');
  });

  it('resolves relative URLs against that of their page', async () => {
    const service = serve([
      json({ value: ['a'], nextLink: '?page=2' }),
      json({ value: ['b'], nextLink: '/v2/names/3' }),
      json({ value: ['c'], nextLink: '4' }),
      json({ value: ['d'] }),
    ]);
    expect(await paginate(service.client, byBody, {}).toArray()).toEqual(['a', 'b', 'c', 'd']);
    expect(service.paths()).toEqual(['/v1/names', '/v1/names?page=2', '/v2/names/3', '/v2/names/4']);
  });

  it.each([
    'https://evil.example/names',
    'http://api.example.com/v1/names?page=2',
    'https://api.example.com:444/',
  ])('sends no credentials to %s', async (nextLink) => {
    const service = serve([json({ value: [], nextLink }), json({ value: [] })], {
      headers: { 'x-secret': 's' },
    });
    const options = { headers: { authorization: 'Bearer other' } };
    await paginate(service.client, byBody, { 'x-tenant': 't1' }, options).toArray();
    const { headers } = service.received[1] ?? {};
    expect([headers?.get('authorization'), headers?.get('x-secret'), headers?.get('x-tenant')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([['file:///etc/passwd'], ['http://'], [{ href: '/v1/names?page=2' }]])(
    'blames the service for %j, which is not a URL of http or https',
    async (nextLink) => {
      const service = serve([json({ value: [], nextLink })]);
      await expect(paginate(service.client, byBody, {}).toArray()).rejects.toSatisfy(isPaginationError);
      expect(service.received).toHaveLength(1);
    },
  );

  it('blames the caller for a stored cursor that is not a URL of http or https', async () => {
    const stored = paginate(serve([]).client, byBody, {}).from({ kind: 'url', value: 'file:///etc/passwd' });
    await expect(stored).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it.each([null, ''])('ends with %j', async (nextLink) => {
    expect(await paginate(serve([json({ value: ['a'], nextLink })]).client, byBody, {}).toArray()).toEqual([
      'a',
    ]);
  });

  it('fails when the URL is that of the first page', async () => {
    const service = serve([json({ value: ['a'], nextLink: '/v1/names' })]);
    await expect(paginate(service.client, byBody, {}).toArray()).rejects.toSatisfy(isPaginationError);
    expect(service.received).toHaveLength(1);
  });

  it.each(['/v1/names?page=1', 'https://'])(
    'fails at %s with an error that has the response, and no secret when printed',
    async (next) => {
      const nextLink = `${next}?access_token=sesame`;
      const headers = { 'x-request-id': 'r1', 'set-cookie': 'sid=sesame' };
      const service = serve([
        json({ value: ['a'], nextLink }, headers),
        json({ value: [], nextLink }, headers),
      ]);
      const list = paginate(service.client, byBody, {}).toArray();
      const error: unknown = await list.catch((reason: unknown) => reason);
      if (!isPaginationError(error)) throw new Error('Expected a PaginationError.');
      expect([error.request.method, error.status, error.requestId]).toEqual(['GET', 200, 'r1']);
      expect(error.headers.get('set-cookie')).toBe('sid=sesame');
      expect(error.body).toMatchObject({ nextLink });
      expect(`${inspect({ ...error, body: null })} ${error.stack}`).not.toContain('sesame');
      const { body, ...shown }: { readonly body: unknown } = JSON.parse(JSON.stringify(error));
      expect(body).toEqual(error.body);
      expect(shown).toMatchObject({ name: 'PaginationError', message: error.message, status: 200 });
      expect(JSON.stringify(shown)).not.toContain('sesame');
    },
  );

  it('continues from a stored URL', async () => {
    const first = await paginate(serve([json({ value: ['a'], nextLink: '?page=2' })]).client, byBody, {});
    expect(first.cursor).toEqual({ kind: 'url', value: 'https://api.example.com/v1/names?page=2' });
    const service = serve([json({ value: ['b'] })]);
    const stored = first.cursor ?? { kind: 'url', value: '' };
    expect(await paginate(service.client, byBody, {}).from(stored).toArray()).toEqual(['b']);
    expect(service.paths()).toEqual(['/v1/names?page=2']);
  });

  it('reads the next page with GET where the list itself is asked for with POST', async () => {
    const service = serve([json({ value: ['a'], nextLink: '/v1/names/2' }), json({ value: ['b'] })]);
    const search: NextUrlPlan<Names, string> = { ...byBody, method: 'POST', body: fieldsBody };
    await paginate(service.client, search, { text: 'x' }).toArray();
    expect(service.received.map(({ method, body }) => [method, body])).toEqual([
      ['POST', { text: 'x' }],
      ['GET', null],
    ]);
  });
});

describe('paging by Link header', () => {
  it('follows rel="next" until there is none', async () => {
    const service = serve([
      json(['a'], link('<https://api.example.com/v1/names?page=1>; rel="first", <?page=2>; rel="next"')),
      json(['b'], link('<?page=1>; rel="prev"')),
    ]);
    expect(await paginate(service.client, byHeader, { filter: 'f' }).toArray()).toEqual(['a', 'b']);
    expect(service.paths()).toEqual(['/v1/names?filter=f', '/v1/names?page=2']);
  });

  it('ends without the header', async () => {
    expect(await paginate(serve([json(['a'])]).client, byHeader, {}).toArray()).toEqual(['a']);
  });
});

describe('a Link header', () => {
  it.each([
    ['one link', '<https://a/2>; rel="next"', [['https://a/2', ['next']]]],
    ['a relation without quotes', '<a>;rel=next', [['a', ['next']]]],
    ['other parameters before the relation', '<a>; title="to be; or, not"; rel="next"', [['a', ['next']]]],
    ['several relations', '<a>; rel="last NEXT"', [['a', ['last', 'next']]]],
    ['commas and semicolons in the URL', '<a,b;c>; rel=next', [['a,b;c', ['next']]]],
    [
      'several links',
      '<a>; rel=prev , <b> ; rel = "next"',
      [
        ['a', ['prev']],
        ['b', ['next']],
      ],
    ],
    ['escaped quotes', '<a>; title="say \\"rel=next\\", <x>"; rel=last', [['a', ['last']]]],
    ['only the first of two relations', '<a>; rel=prev; rel=next', [['a', ['prev']]]],
    ['parameters in capitals and empty ones', '<a>;; REL="next";', [['a', ['next']]]],
    ['a parameter without value', '<a>; crossorigin; rel=next', [['a', ['next']]]],
    ['no relation', '<a>', [['a', []]]],
    ['a link about another resource', '<a>; rel=next; anchor="/other"', []],
    ['what is no link', 'next: a', []],
    ['a URL that does not end', '<a; rel=next', []],
    ['nothing', '', []],
  ])('is read with %s', (_, header, links) => {
    expect(parseLinks(header).map(({ target, relations }) => [target, relations])).toEqual(links);
  });

  it('is read in no time, however malformed', () => {
    expect(parseLinks(`<a>${'; x="'.repeat(50_000)}`)).toHaveLength(1);
    expect(parseLinks('<'.repeat(50_000))).toEqual([]);
  });
});

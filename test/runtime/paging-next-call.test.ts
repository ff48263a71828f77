import { describe, expect, it } from 'vitest';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import { paginate } from '../../templates/runtime/paginate.js';
import { fillPath } from '../../templates/runtime/path.ts';
import { nextCall, type NextCallPlan } from '../../templates/runtime/paging/next-call.js';
import { isPaginationError } from '../../templates/runtime/paging/pagination-error.js';
import { json, serve } from './fake-service.js';

interface Names {
  value: string[];
  rest?: string | null;
}

const plan: NextCallPlan<Names, string> = {
  id: 'names-list',
  method: 'GET',
  path: '/shops/{shop}/names',
  fill: fillPath,
  query: (fields) => writeQuery(fields, ['kind']),
  items: (body) => body.value,
  pages: {
    scheme: nextCall,
    plan: { id: 'names-next', method: 'GET', path: '/shops/{shop}/names/{rest}', fill: fillPath },
    input: 'rest',
    shared: ['shop'],
    next: (body) => body.rest,
  },
};

describe('a list whose later pages another operation reads', () => {
  it('calls that operation with what the response holds and what both take', async () => {
    const service = serve([
      json({ value: ['a'], rest: 'x/2' }),
      json({ value: ['b'], rest: 'x/3' }),
      json({ value: ['c'], rest: null }),
    ]);
    const input = Object.freeze({ shop: 's1', kind: 'cat' });
    expect(await paginate(service.client, plan, input).toArray()).toEqual(['a', 'b', 'c']);
    expect(service.paths()).toEqual([
      '/v1/shops/s1/names?kind=cat',
      '/v1/shops/s1/names/x%2F2',
      '/v1/shops/s1/names/x%2F3',
    ]);
  });

  it('continues from a stored cursor', async () => {
    const first = await paginate(serve([json({ value: ['a'], rest: 'x' })]).client, plan, { shop: 's1' });
    expect(first.cursor).toEqual({ kind: 'cursor', value: 'x' });
    const service = serve([json({ value: ['b'] })]);
    const rest = paginate(service.client, plan, { shop: 's1' }).from({ kind: 'cursor', value: 'x' });
    expect(await rest.toArray()).toEqual(['b']);
    expect(service.paths()).toEqual(['/v1/shops/s1/names/x']);
  });

  it('fails where the service leads back', async () => {
    const service = serve([json({ value: [], rest: 'x' }), json({ value: [], rest: 'x' })]);
    await expect(paginate(service.client, plan, { shop: 's1' }).toArray()).rejects.toSatisfy(
      isPaginationError,
    );
  });
});

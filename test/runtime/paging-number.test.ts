import { describe, expect, it } from 'vitest';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import { paginate } from '../../templates/runtime/paginate.js';
import { offset, type OffsetPages, type OffsetPlan } from '../../templates/runtime/paging/offset.js';
import {
  pageNumber,
  type PageNumberPages,
  type PageNumberPlan,
} from '../../templates/runtime/paging/page-number.js';
import { json, serve, type FakeService } from './fake-service.js';

interface Numbers {
  items: number[];
  total?: number;
  pages?: number;
  more?: boolean;
}

/** The numbers from 0, so many of them, served in pages of at most `cap`. */
function numbers(count: number, cap: number, extra: Omit<Numbers, 'items'> = {}): FakeService {
  return serve(({ url }) => {
    const size = Math.min(Number(url.searchParams.get('limit') ?? cap), cap);
    const start = Number(url.searchParams.get('skip') ?? Number(url.searchParams.get('page') ?? 0) * size);
    const items = Array.from({ length: count }, (_, index) => index).slice(start, start + size);
    return json({ items, ...extra });
  });
}

function offsetPlan(pages: Omit<OffsetPages<Numbers>, 'scheme' | 'input'>): OffsetPlan<Numbers, number> {
  return {
    id: 'numbers-list',
    method: 'GET',
    path: '/numbers',
    query: (fields) => writeQuery(fields, ['limit', 'skip']),
    items: (body) => body.items,
    pages: { scheme: offset, input: 'skip', ...pages },
  };
}

function pagePlan(
  pages: Omit<PageNumberPages<Numbers>, 'scheme' | 'input'>,
): PageNumberPlan<Numbers, number> {
  return {
    id: 'numbers-list',
    method: 'GET',
    path: '/numbers',
    query: (fields) => writeQuery(fields, ['limit', 'page']),
    items: (body) => body.items,
    pages: { scheme: pageNumber, input: 'page', ...pages },
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('paging by offset', () => {
  it('skips the items it has, and ends with a short page', async () => {
    const service = numbers(5, 100);
    const plan = offsetPlan({ size: 'limit', defaultSize: 20 });
    expect(await paginate(service.client, plan, { limit: 2 }).toArray()).toEqual(upTo(5));
    expect(service.paths()).toEqual([
      '/v1/numbers?limit=2',
      '/v1/numbers?limit=2&skip=2',
      '/v1/numbers?limit=2&skip=4',
    ]);
  });

  it('knows the page size by the document where the caller does not say it', async () => {
    const service = numbers(3, 20);
    expect(
      await paginate(service.client, offsetPlan({ size: 'limit', defaultSize: 20 }), {}).toArray(),
    ).toEqual(upTo(3));
    expect(service.received).toHaveLength(1);
  });

  it('loses nothing to a service that caps the size without saying so', async () => {
    const service = numbers(45, 20);
    expect(await paginate(service.client, offsetPlan({ size: 'limit' }), { limit: 100 }).toArray()).toEqual(
      upTo(45),
    );
    expect(service.received).toHaveLength(3);
  });

  it('loses nothing when the cap lies between the default and what was asked for', async () => {
    const service = numbers(45, 30);
    const plan = offsetPlan({ size: 'limit', defaultSize: 20 });
    expect(await paginate(service.client, plan, { limit: 100 }).toArray()).toEqual(upTo(45));
    expect(service.received).toHaveLength(2);
  });

  it('believes the largest size of the document', async () => {
    const service = numbers(30, 120);
    const plan = offsetPlan({ size: 'limit', defaultSize: 20, maxSize: 120 });
    expect(await paginate(service.client, plan, { limit: 100 }).toArray()).toEqual(upTo(30));
    expect(service.received).toHaveLength(1);
  });

  it('asks once more when nothing tells whether a page is short', async () => {
    const service = numbers(3, 100);
    expect(await paginate(service.client, offsetPlan({ size: 'limit' }), { limit: 10 }).toArray()).toEqual(
      upTo(3),
    );
    expect(service.paths()).toEqual(['/v1/numbers?limit=10', '/v1/numbers?limit=10&skip=3']);
  });

  it('ends when it has as many items as the total, without another request', async () => {
    const service = numbers(4, 2, { total: 4 });
    expect(await paginate(service.client, offsetPlan({ total: (body) => body.total }), {}).toArray()).toEqual(
      upTo(4),
    );
    expect(service.received).toHaveLength(2);
  });

  it('ends with an empty page although the total promises more', async () => {
    const service = numbers(2, 2, { total: 9 });
    expect(await paginate(service.client, offsetPlan({ total: (body) => body.total }), {}).toArray()).toEqual(
      upTo(2),
    );
    expect(service.received).toHaveLength(2);
  });

  it('begins at the offset the caller gives, and continues from a stored one', async () => {
    const service = numbers(6, 2);
    const paged = paginate(service.client, offsetPlan({ defaultSize: 2 }), { skip: 1 });
    expect((await paged).cursor).toEqual({ kind: 'offset', value: 3 });
    expect(await paged.from({ kind: 'offset', value: 5 }).toArray()).toEqual([5]);
    await expect(paged.from({ kind: 'offset', value: -1 })).rejects.toThrow('invalid cursor');
  });
});

describe('paging by number', () => {
  it.each([0, 1] as const)('counts from %i up to the number of pages', async (first) => {
    const service = serve(({ url }) =>
      json({ items: [Number(url.searchParams.get('page') ?? first)], pages: 3 }),
    );
    const plan = pagePlan({ first, totalPages: (body) => body.pages });
    expect(await paginate(service.client, plan, {}).toArray()).toEqual([first, first + 1, first + 2]);
    expect(service.received).toHaveLength(3);
  });

  it('reads empty pages within the number of pages', async () => {
    const service = serve([json({ items: [], pages: 2 }), json({ items: [7], pages: 2 })]);
    const plan = pagePlan({ first: 1, totalPages: (body) => body.pages });
    expect(await paginate(service.client, plan, {}).toArray()).toEqual([7]);
  });

  it('ends by the flag', async () => {
    const service = serve([json({ items: [1], more: true }), json({ items: [2], more: false })]);
    const plan = pagePlan({ first: 1, more: (body) => body.more });
    expect(await paginate(service.client, plan, {}).toArray()).toEqual([1, 2]);
    expect(service.paths()).toEqual(['/v1/numbers', '/v1/numbers?page=2']);
  });

  it('ends with a short page where the response says nothing', async () => {
    const service = numbers(5, 2);
    const plan = pagePlan({ first: 0, size: 'limit', defaultSize: 2 });
    expect(await paginate(service.client, plan, {}).toArray()).toEqual(upTo(5));
    expect(service.received).toHaveLength(3);
  });

  it('ends with an empty page where no size is known', async () => {
    const service = numbers(4, 2);
    expect(await paginate(service.client, pagePlan({ first: 0 }), {}).toArray()).toEqual(upTo(4));
    expect(service.received).toHaveLength(3);
  });

  it('begins at the page the caller gives', async () => {
    const service = numbers(6, 2);
    const plan = pagePlan({ first: 0, defaultSize: 2 });
    const page = await paginate(service.client, plan, { page: 1 });
    expect(page.items).toEqual([2, 3]);
    expect(page.cursor).toEqual({ kind: 'page', value: 2 });
  });
});

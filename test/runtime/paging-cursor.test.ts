import { types } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import { fieldsBody } from '../../templates/runtime/body.ts';
import { paginate, type PagedWithBody } from '../../templates/runtime/paginate.js';
import { cursor, type CursorPlan } from '../../templates/runtime/paging/cursor.js';
import { itemCursor, type ItemCursorPlan } from '../../templates/runtime/paging/item-cursor.js';
import { scroll, type ScrollPlan } from '../../templates/runtime/paging/scroll.js';
import { isPaginationError } from '../../templates/runtime/paging/pagination-error.js';
import { json, serve, type FakeService } from './fake-service.js';

interface Machine {
  id: string;
}

interface MachineList {
  items: Machine[];
  nextPage?: string | null;
  hasMore?: boolean;
}

const plan: CursorPlan<MachineList, Machine> = {
  id: 'machines-list',
  method: 'GET',
  path: '/machines',
  query: (fields) => writeQuery(fields, ['after', 'limit']),
  items: (body) => body.items,
  pages: { scheme: cursor, input: 'after', next: (body) => body.nextPage, more: (body) => body.hasMore },
};

const list = (service: FakeService, input: object = {}): PagedWithBody<Machine, MachineList> =>
  paginate(service.client, plan, input);

const machines = (...ids: string[]): Machine[] => ids.map((id) => ({ id }));

const threePages = (): FakeService =>
  serve(({ url }) => {
    const pages: Record<string, MachineList> = {
      first: { items: machines('a', 'b'), nextPage: 'c2' },
      c2: { items: machines('c', 'd'), nextPage: 'c3' },
      c3: { items: machines('e'), nextPage: null },
    };
    return json(pages[url.searchParams.get('after') ?? 'first']);
  });

async function idsOf(items: AsyncIterable<Machine>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

describe('paging by cursor', () => {
  it('iterates over the items of all pages', async () => {
    const service = threePages();
    expect(await idsOf(list(service, { limit: 2 }))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(service.paths()).toEqual([
      '/v1/machines?limit=2',
      '/v1/machines?after=c2&limit=2',
      '/v1/machines?after=c3&limit=2',
    ]);
  });

  it('begins where the caller says', async () => {
    expect(await idsOf(list(threePages(), { after: 'c3' }))).toEqual(['e']);
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
  ])('ends when the cursor is %s', async (_, nextPage) => {
    const service = serve([json({ items: machines('a'), nextPage })]);
    expect(await idsOf(list(service))).toEqual(['a']);
    expect(service.received).toHaveLength(1);
  });

  it('ends when there are no more pages, although there is a cursor', async () => {
    const service = serve([json({ items: machines('a'), nextPage: 'c2', hasMore: false })]);
    expect(await idsOf(list(service))).toEqual(['a']);
  });

  it('continues after an empty page that has a cursor', async () => {
    const service = serve([json({ items: [], nextPage: 'c2' }), json({ items: machines('a') })]);
    expect(await idsOf(list(service))).toEqual(['a']);
  });

  it('sends a cursor of zero', async () => {
    const service = serve([json({ items: machines('a'), nextPage: 0 }), json({ items: machines('b') })]);
    expect(await idsOf(list(service))).toEqual(['a', 'b']);
    expect(service.paths()[1]).toBe('/v1/machines?after=0');
  });

  it('fails when the service repeats a cursor, after the items that came with it', async () => {
    const next: Record<string, string> = { first: 'x', x: 'y', y: 'x' };
    const service = serve(({ url }) => {
      const at = url.searchParams.get('after') ?? 'first';
      return json({ items: machines(at), nextPage: next[at] });
    });
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { id } of list(service)) seen.push(id);
    };
    await expect(read()).rejects.toThrow(
      'machines-list: the service leads back to a page already read (cursor "x")',
    );
    expect(seen).toEqual(['first', 'x', 'y']);
  });

  it('fails when the service repeats the cursor that the caller began with', async () => {
    const service = serve([json({ items: machines('a'), nextPage: 'c9' })]);
    await expect(list(service, { after: 'c9' }).toArray()).rejects.toSatisfy(isPaginationError);
    expect(service.received).toHaveLength(1);
  });

  it('lets two readers read the same pages without reporting a loop', async () => {
    const first = await list(threePages());
    expect((await first.next())?.items).toEqual(machines('c', 'd'));
    expect((await first.next())?.items).toEqual(machines('c', 'd'));
  });

  it('is a promise, for instanceof and for the platform too', async () => {
    const paged = list(threePages());
    expect(paged).toBeInstanceOf(Promise);
    expect(types.isPromise(paged)).toBe(true);
    const [first, same] = await Promise.all([paged, paged.finally(() => {})]);
    expect(first).toBe(same);
    await expect(list(serve([json({}, {}, 404)])).catch(() => 'caught')).resolves.toBe('caught');
  });

  it('gives a page that iterates over its items and all later ones', async () => {
    const second = await list(threePages()).from({ kind: 'cursor', value: 'c2' });
    expect(await idsOf(second)).toEqual(['c', 'd', 'e']);
  });

  it('gives a page whose JSON holds the items once', async () => {
    const page = await list(threePages());
    const cursor = { kind: 'cursor', value: 'c2' };
    expect(JSON.parse(JSON.stringify(page))).toEqual({ items: machines('a', 'b'), cursor });
    expect(page.body.nextPage).toBe('c2');
  });

  it('fails with an error that has the request and the response', async () => {
    const headers = { 'x-request-id': 'r1' };
    const error: unknown = await list(serve([json({ total: 1 }, headers)])).catch(
      (reason: unknown) => reason,
    );
    if (!isPaginationError(error)) throw new Error('Expected a PaginationError.');
    expect(error).toMatchObject({
      request: { method: 'GET', url: 'https://api.example.com/v1/machines' },
      status: 200,
      requestId: 'r1',
      body: { total: 1 },
    });
    expect(error.headers.get('x-request-id')).toBe('r1');
  });

  it('never changes the input', async () => {
    const input = Object.freeze({ limit: 2 });
    await list(threePages(), input).toArray();
    expect(input).toEqual({ limit: 2 });
  });
});

describe('a list', () => {
  it('sends nothing until it is awaited or iterated', async () => {
    const service = threePages();
    const paged = list(service);
    paged.pages();
    void paged.from({ kind: 'cursor', value: 'c2' });
    await Promise.resolve();
    expect(service.received).toHaveLength(0);
  });

  it('awaits to its first page, which is read once', async () => {
    const service = threePages();
    const paged = list(service);
    const page = await paged;
    expect(page.items).toEqual(machines('a', 'b'));
    expect(page.body.nextPage).toBe('c2');
    expect(page.response.status).toBe(200);
    expect((await paged.withResponse()).data).toBe(page);
    for await (const first of paged.pages({ maxPages: 1 })) expect(first).toBe(page);
    expect(service.received).toHaveLength(1);
  });

  it('can be left twice at any page', async () => {
    const first = await list(threePages());
    const [once, twice] = [await first.next(), await first.next()];
    expect([once, twice].map((page) => page?.cursor?.value)).toEqual(['c3', 'c3']);
    expect(await idsOf(first)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('can be iterated twice from its beginning', async () => {
    const paged = list(threePages());
    expect(await idsOf(paged)).toEqual(await idsOf(paged));
  });

  it('stops asking when the loop is left', async () => {
    const service = threePages();
    for await (const { id } of list(service)) if (id === 'c') break;
    expect(service.received).toHaveLength(2);
  });

  it('collects its items, up to a limit', async () => {
    const service = threePages();
    expect(await list(service).toArray({ limit: 3 })).toEqual(machines('a', 'b', 'c'));
    expect(service.received).toHaveLength(2);
    expect(await list(service).toArray({ limit: 2 })).toHaveLength(2);
    expect(service.received).toHaveLength(3);
    expect(await list(service).toArray()).toHaveLength(5);
  });

  it('reads nothing for a limit of zero', async () => {
    const service = serve([]);
    expect(await list(service).toArray({ limit: 0 })).toEqual([]);
    for await (const page of list(service).pages({ maxPages: 0 })) expect(page).toBeUndefined();
  });

  it('gives its pages, up to a number', async () => {
    const service = threePages();
    const sizes: number[] = [];
    for await (const page of list(service).pages({ maxPages: 2 })) sizes.push(page.items.length);
    expect(sizes).toEqual([2, 2]);
    expect(service.received).toHaveLength(2);
  });

  it('has pages that lead to new pages and stay as they are', async () => {
    const first = await list(threePages());
    const second = await first.next();
    const third = await second?.next();
    expect(first.items).toEqual(machines('a', 'b'));
    expect(first.hasNext()).toBe(true);
    expect(third?.items).toEqual(machines('e'));
    expect(third?.hasNext()).toBe(false);
    expect(third?.cursor).toBeNull();
    expect(await third?.next()).toBeNull();
  });

  it('continues in another process from a cursor that was stored as JSON', async () => {
    const { cursor: stored } = await list(threePages());
    const restored = JSON.parse(JSON.stringify(stored));
    const service = threePages();
    expect(await idsOf(list(service).from(restored))).toEqual(['c', 'd', 'e']);
    expect(service.paths()[0]).toBe('/v1/machines?after=c2');
    const pages: number[] = [];
    for await (const page of list(threePages()).pages({ from: restored })) pages.push(page.items.length);
    expect(pages).toEqual([2, 1]);
  });

  it('refuses a cursor of another kind of list', async () => {
    const service = serve([]);
    const wrong = list(service).from({ kind: 'offset', value: 3 });
    await expect(wrong).rejects.toThrow('machines-list: invalid cursor {"kind":"offset","value":3}');
    await expect(list(service).from({ kind: 'cursor', value: '' })).rejects.toThrow('invalid cursor');
  });

  it('ends with an AbortedError when the caller aborts midway', async () => {
    const service = threePages();
    const abort = new AbortController();
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { id } of paginate(service.client, plan, {}, { signal: abort.signal })) {
        seen.push(id);
        if (id === 'b') abort.abort();
      }
    };
    await expect(read()).rejects.toMatchObject({ name: 'AbortedError' });
    expect(seen).toEqual(['a', 'b']);
    expect(service.received).toHaveLength(1);
  });

  it('prefers options for one page to those of the call', async () => {
    const service = threePages();
    const page = await paginate(service.client, plan, {}, { headers: { 'x-call': '1' } });
    await page.next({ query: { trace: 'yes' } });
    expect(service.received[1]?.url.searchParams.get('trace')).toBe('yes');
    expect(service.received[1]?.headers.get('x-call')).toBe('1');
  });

  it.each([
    ['absent', {}, 'found undefined'],
    ['null', { items: null }, 'found null'],
    ['an object', { items: { a: 1 } }, 'found object'],
  ])('fails when the items are %s', async (_, body, found) => {
    await expect(list(serve([json(body)]))).rejects.toThrow(
      `machines-list: the response has no items: expected an array, ${found}`,
    );
  });

  it('fails when the response is not an object', async () => {
    await expect(list(serve([json(null)]))).rejects.toSatisfy(isPaginationError);
  });

  it('is empty without items where the document allows that', async () => {
    const lenient: CursorPlan<Partial<MachineList>, Machine> = {
      ...plan,
      items: (body) => body.items ?? [],
      pages: { scheme: cursor, input: 'after', next: (body) => body.nextPage },
    };
    expect(await paginate(serve([json({})]).client, lenient, {}).toArray()).toEqual([]);
  });

  it('is a promise: failures can be caught and ends awaited', async () => {
    const error = await list(serve([json({}, {}, 404)])).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 404 });
    let done = false;
    await list(threePages()).finally(() => (done = true));
    expect(done).toBe(true);
  });
});

describe('paging by the last item', () => {
  const byItem: ItemCursorPlan<MachineList, Machine> = {
    id: 'machines-list',
    method: 'GET',
    path: '/machines',
    query: (fields) => writeQuery(fields, ['after']),
    items: (body) => body.items,
    pages: { scheme: itemCursor, input: 'after', key: (item) => item.id, more: (body) => body.hasMore },
  };

  it('sends the id of the last item while there are more pages', async () => {
    const service = serve([
      json({ items: machines('a', 'b'), hasMore: true }),
      json({ items: machines('c'), hasMore: false }),
    ]);
    expect(await idsOf(paginate(service.client, byItem, {}))).toEqual(['a', 'b', 'c']);
    expect(service.paths()).toEqual(['/v1/machines', '/v1/machines?after=b']);
  });

  it('ends with an empty page where no flag says that there are more', async () => {
    const service = serve([json({ items: machines('a') }), json({ items: [] })]);
    expect(await idsOf(paginate(service.client, byItem, {}))).toEqual(['a']);
  });

  it('fails when the last item has no id', async () => {
    const service = serve([json({ items: [{}], hasMore: true })]);
    await expect(paginate(service.client, byItem, {})).rejects.toThrow(
      'the last item of a page has no id for the next request',
    );
  });

  it('fails when the service ignores the id', async () => {
    const service = serve(() => json({ items: machines('a'), hasMore: true }));
    await expect(paginate(service.client, byItem, {}).toArray()).rejects.toSatisfy(isPaginationError);
    expect(service.received).toHaveLength(2);
  });
});

describe('a long list', () => {
  const circle = (length: number): FakeService =>
    serve(({ url }) => {
      const at = Number(url.searchParams.get('after') ?? 0);
      return json({ items: [], nextPage: String(at < length ? at + 1 : 1) });
    });

  it('fails where it leads back to its second page', async () => {
    const length = 500;
    const service = circle(length);
    await expect(list(service).toArray()).rejects.toThrow('a page already read (cursor "1")');
    expect(service.received).toHaveLength(length + 1);
  });

  it('is read by several readers at once without reporting a loop', async () => {
    const service = serve(({ url }) => {
      const at = Number(url.searchParams.get('after') ?? 0);
      return json({ items: machines(String(at)), nextPage: at < 20 ? String(at + 1) : null });
    });
    const paged = list(service);
    const read = async (): Promise<number> => (await paged.toArray()).length;
    expect(await Promise.all([read(), read(), read()])).toEqual([21, 21, 21]);
  });
});

describe('a cursor that is neither text nor a number', () => {
  it.each([[{ id: 1 }], [['c2']], [true]])('is the fault of the service: %j', async (nextPage) => {
    const service = serve([json({ items: machines('a'), nextPage })]);
    await expect(list(service)).rejects.toSatisfy(isPaginationError);
  });
});

describe('a cursor inside an object of the input', () => {
  it('is written there, and the rest of the object stays', async () => {
    const nested: CursorPlan<MachineList, Machine> = {
      ...plan,
      method: 'POST',
      body: fieldsBody,
      pages: { scheme: cursor, input: ['page', 'cursor'], next: (body) => body.nextPage },
    };
    const service = serve([json({ items: machines('a'), nextPage: 'c2' }), json({ items: machines('b') })]);
    const input = Object.freeze({ page: Object.freeze({ limit: 5 }), name: 'x' });
    expect(await paginate(service.client, nested, input).toArray()).toEqual(machines('a', 'b'));
    expect(service.received.map(({ body }) => body)).toEqual([
      { page: { limit: 5 }, name: 'x' },
      { page: { limit: 5, cursor: 'c2' }, name: 'x' },
    ]);
  });

  it('makes the object where the caller gave none', async () => {
    const nested = {
      ...plan,
      pages: { ...plan.pages, input: ['page', 'cursor'] },
      method: 'POST',
      body: fieldsBody,
    };
    const service = serve([json({ items: [], nextPage: 'c2' }), json({ items: [] })]);
    await paginate(service.client, nested, {}).toArray();
    expect(service.received[1]?.body).toEqual({ page: { cursor: 'c2' } });
  });
});

describe('a cursor in a header', () => {
  it('is read from the response', async () => {
    const byHeader: CursorPlan<MachineList, Machine> = {
      ...plan,
      pages: { scheme: cursor, input: 'after', next: (_body, headers) => headers.get('x-next-cursor') },
    };
    const service = serve([
      json({ items: machines('a') }, { 'x-next-cursor': 'c2' }),
      json({ items: machines('b') }),
    ]);
    expect(await paginate(service.client, byHeader, {}).toArray()).toEqual(machines('a', 'b'));
    expect(service.paths()[1]).toBe('/v1/machines?after=c2');
  });
});

describe('paging by scroll', () => {
  const scrolled: ScrollPlan<MachineList, Machine> = {
    ...plan,
    pages: { scheme: scroll, input: 'after', next: (body) => body.nextPage },
  };

  it('continues with the same cursor until a page is empty', async () => {
    const service = serve([
      json({ items: machines('a'), nextPage: 's1' }),
      json({ items: machines('b'), nextPage: 's1' }),
      json({ items: machines('c'), nextPage: 's2' }),
      json({ items: [], nextPage: 's2' }),
    ]);
    expect(await paginate(service.client, scrolled, {}).toArray()).toEqual(machines('a', 'b', 'c'));
    expect(service.paths()).toEqual([
      '/v1/machines',
      '/v1/machines?after=s1',
      '/v1/machines?after=s1',
      '/v1/machines?after=s2',
    ]);
  });

  it('begins with the cursor of the caller', async () => {
    const service = serve([
      json({ items: machines('a'), nextPage: 's1' }),
      json({ items: [], nextPage: 's1' }),
    ]);
    expect(await paginate(service.client, scrolled, { after: 's1' }).toArray()).toEqual(machines('a'));
  });
});

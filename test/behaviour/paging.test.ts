import { describe, expect, it } from 'vitest';
import {
  isAbortedError,
  isPaginationError,
  Paperspace,
  type PageCursor,
} from '../../generated/paperspace/src/index.js';
import { machine } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

const [first, second, third] = ['m1', 'm2', 'm3'].map((id) => machine({ id }));

/** Three machines on two pages. */
function serveTwoPages(): void {
  service()
    .get('/machines')
    .query({})
    .reply(200, { hasMore: true, items: [first, second], nextPage: 'c2' });
  service()
    .get('/machines')
    .query({ after: 'c2' })
    .reply(200, { hasMore: false, items: [third] });
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('a list', () => {
  it('resolves to its first page', async () => {
    service()
      .get('/machines')
      .reply(200, { hasMore: true, items: [first], nextPage: 'c2' });
    const page = await connect().paperspace.machines.list();
    expect([page.items, page.body.hasMore, page.hasNext()]).toEqual([[first], true, true]);
  });

  it('iterates over the items of all pages', async () => {
    serveTwoPages();
    await expect(collect(connect().paperspace.machines.list())).resolves.toEqual([first, second, third]);
  });

  it('gives its pages one by one', async () => {
    serveTwoPages();
    const pages = await collect(connect().paperspace.machines.list().pages());
    expect(pages.map(({ items }) => items.length)).toEqual([2, 1]);
  });

  it('reads no page more than a limit takes', async () => {
    service()
      .get('/machines')
      .reply(200, { hasMore: true, items: [first, second], nextPage: 'c2' });
    await expect(connect().paperspace.machines.list().toArray({ limit: 2 })).resolves.toEqual([
      first,
      second,
    ]);
  });

  it('sends nothing until it is used', () => {
    void connect().paperspace.machines.list();
  });

  it('sends its filters with every page, and leaves the input as it is', async () => {
    service()
      .get('/machines')
      .query({ region: 'ny2', limit: 2 })
      .reply(200, { hasMore: true, items: [first], nextPage: 'c2' });
    service()
      .get('/machines')
      .query({ region: 'ny2', limit: 2, after: 'c2' })
      .reply(200, { hasMore: false, items: [] });
    const input = Object.freeze({ region: 'ny2', limit: 2 });
    await connect().paperspace.machines.list(input).toArray();
  });
});

describe('the end of a list', () => {
  it.each([{}, { nextPage: null }, { nextPage: '' }])('comes where the cursor is %j', async (rest) => {
    service()
      .get('/machines')
      .reply(200, { hasMore: false, items: [first], ...rest });
    const page = await connect().paperspace.machines.list();
    expect([page.hasNext(), page.cursor, await page.next()]).toEqual([false, null, null]);
  });

  it('is not an empty page with a cursor', async () => {
    service().get('/machines').reply(200, { hasMore: true, items: [], nextPage: 'c2' });
    service()
      .get('/machines')
      .query({ after: 'c2' })
      .reply(200, { hasMore: false, items: [third] });
    await expect(connect().paperspace.machines.list().toArray()).resolves.toEqual([third]);
  });

  it('does not come by a cursor used before, which is an error', async () => {
    service()
      .get('/machines')
      .reply(200, { hasMore: true, items: [first], nextPage: 'c2' });
    service()
      .get('/machines')
      .query({ after: 'c2' })
      .reply(200, { hasMore: true, items: [second], nextPage: 'c2' });
    const error = await failure(connect().paperspace.machines.list().toArray());
    expect(isPaginationError(error)).toBe(true);
    expect(String(error)).toContain('machines-list');
  });
});

describe('a list cut short', () => {
  it('ends when the caller aborts midway', async () => {
    service()
      .get('/machines')
      .reply(200, { hasMore: true, items: [first], nextPage: 'c2' });
    const abort = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { id } of connect().paperspace.machines.list({}, { signal: abort.signal })) {
        seen.push(id);
        abort.abort();
      }
    })();
    expect(isAbortedError(await failure(reading))).toBe(true);
    expect(seen).toEqual(['m1']);
  });

  it('continues from a stored cursor, in another client', async () => {
    service()
      .get('/machines')
      .reply(200, { hasMore: true, items: [first], nextPage: 'c2' });
    const page = await connect().paperspace.machines.list();
    const stored = JSON.stringify(page.cursor);

    service()
      .get('/machines')
      .query({ after: 'c2' })
      .reply(200, { hasMore: false, items: [second] });
    const cursor: PageCursor = JSON.parse(stored);
    await expect(connect().paperspace.machines.list().from(cursor).toArray()).resolves.toEqual([second]);
  });
});

describe('an operation that looks like a list', () => {
  it('is not paged where the response is a bare array', async () => {
    service().get('/deployments/d1/runs').reply(200, []);
    const runs = await new Paperspace({ apiKey: 'sesame' }).deploymentRuns.get({ id: 'd1' });
    expect(runs).toEqual([]);
  });
});

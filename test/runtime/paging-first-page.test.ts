import { describe, expect, it } from 'vitest';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import { paginate } from '../../templates/runtime/paginate.js';
import {
  pageNumber,
  type PageNumberPages,
  type PageNumberPlan,
} from '../../templates/runtime/paging/page-number.js';
import { json, serve, type FakeService } from './fake-service.js';

interface Letter {
  id: string;
}

interface Letters {
  items: Letter[];
  number?: number;
  totalPages?: number;
}

const pagesOfLetters = [['a', 'b'], ['c', 'd'], ['e']].map((ids) => ids.map((id) => ({ id })));

/** How a service counts. */
interface Counting {
  /** Which page, counted from 0, a number or its absence asks for. */
  readonly index: (asked: string | null) => number;
  /** The number that a page says it has. */
  readonly echo?: (index: number) => number;
  readonly tellsTotal?: boolean;
}

function count({ index, echo, tellsTotal = false }: Counting): FakeService {
  return serve(({ url }) => {
    const at = index(url.searchParams.get('page'));
    return json({
      items: pagesOfLetters[at] ?? [],
      ...(echo && { number: echo(at) }),
      ...(tellsTotal && { totalPages: pagesOfLetters.length }),
    });
  });
}

function plan(pages: Partial<PageNumberPages<Letters>>): PageNumberPlan<Letters, Letter> {
  return {
    id: 'letters-list',
    method: 'GET',
    path: '/letters',
    query: (fields) => writeQuery(fields, ['page']),
    items: (body) => body.items,
    pages: { scheme: pageNumber, input: 'page', first: null, ...pages },
  };
}

const echoed = { echo: (body: Letters) => body.number };
const counted = { totalPages: (body: Letters) => body.totalPages };

async function idsOf(
  service: FakeService,
  pages: Partial<PageNumberPages<Letters>>,
  input = {},
): Promise<string> {
  const items = await paginate(service.client, plan(pages), input).toArray();
  return items.map(({ id }) => id).join('');
}

const asked = (service: FakeService): readonly (string | null)[] =>
  service.received.map(({ url }) => url.searchParams.get('page'));

const fromZero: Counting = { index: (page) => Number(page ?? 0), echo: (index) => index };
const fromOne: Counting = { index: (page) => Number(page ?? 1) - 1, echo: (index) => index + 1 };
/** Spring with one-indexed parameters: 0 and 1 ask for the first page, and pages call themselves by their index. */
const oneIndexedSpring: Counting = {
  index: (page) => Math.max(Number(page ?? 0) - 1, 0),
  echo: (index) => index,
};
/** A service that takes 0 for 1. */
const zeroIsOne: Counting = {
  index: (page) => Math.max(Number(page ?? 1), 1) - 1,
  echo: (index) => index + 1,
};

describe('page numbers read every page exactly once from a service that', () => {
  it.each([
    ['counts from 0, as the document says', fromZero, { first: 0, ...echoed }, [null, '1', '2']],
    ['counts from 0, as the page says', fromZero, echoed, [null, '1', '2']],
    ['counts from 1, as the document says', fromOne, { first: 1, ...echoed }, [null, '2', '3']],
    ['counts from 1, as the page says', fromOne, echoed, [null, '2', '3']],
    ['counts from 1, as most do, and nothing says', fromOne, {}, [null, '2', '3']],
    [
      'counts parameters from 1 and pages from 0',
      oneIndexedSpring,
      { first: 0, ...echoed },
      [null, '1', '2', '3'],
    ],
    ['takes 0 for 1 where the document says 0', zeroIsOne, { first: 0, ...echoed }, [null, '1', '2', '3']],
    ['takes 0 for 1 and repeats no number', zeroIsOne, { first: 0 }, [null, '1', '2', '3']],
  ])('%s', async (_, counting, pages, numbers) => {
    const told = count({ ...counting, tellsTotal: true });
    expect(await idsOf(told, { ...pages, ...counted })).toBe('abcde');
    expect(asked(told)).toEqual(numbers);
    const untold = count(counting);
    expect(await idsOf(untold, pages)).toBe('abcde');
    expect(asked(untold)).toEqual(numbers);
  });

  it('is asked for page 0 by the caller, and treats it as page 1', async () => {
    const service = count(zeroIsOne);
    expect(await idsOf(service, { first: 0, ...echoed }, { page: 0 })).toBe('abcde');
    expect(asked(service)).toEqual(['0', '1', '2', '3']);
  });

  it('is asked for a later page by the caller', async () => {
    const service = count(oneIndexedSpring);
    expect(await idsOf(service, { first: 0, ...echoed }, { page: 2 })).toBe('cde');
  });
});

describe('page numbers', () => {
  it('continue by the number sent, whatever number the page says it has', async () => {
    const service = count({ ...fromOne, echo: () => 7 });
    expect(await idsOf(service, echoed, { page: 1 })).toBe('abcde');
    expect(asked(service)).toEqual(['1', '2', '3']);
  });

  it('keep a page that says it has the number of the one before but holds other items', async () => {
    expect(await idsOf(count({ ...fromOne, echo: () => 1 }), { first: 1, ...echoed })).toBe('abcde');
  });

  it.each([
    ['which says so by its number', echoed],
    ['which holds the same items', {}],
  ])('end at a last page that the service repeats, %s', async (_, pages) => {
    const full = [...pagesOfLetters.slice(0, 2)];
    const service = serve(({ url }) => {
      const number = Math.min(Number(url.searchParams.get('page') ?? 1), full.length);
      return json({ items: full[number - 1], number });
    });
    expect(await idsOf(service, { first: 1, ...pages })).toBe('abcd');
    expect(asked(service)).toEqual([null, '2', '3']);
  });

  it('end with the last item where the whole list is counted', async () => {
    const service = serve(({ url }) => {
      const number = Math.min(Number(url.searchParams.get('page') ?? 1), 2);
      return json({ items: pagesOfLetters[number - 1], totalPages: 4 });
    });
    expect(await idsOf(service, { first: 1, total: (body) => body.totalPages })).toBe('abcd');
    expect(asked(service)).toEqual([null, '2']);
  });

  it('give the second page after the first where the service sends the first twice', async () => {
    const service = count(oneIndexedSpring);
    const first = await paginate(service.client, plan({ first: 0, ...echoed }), {});
    const second = await first.next();
    expect(second?.items).toEqual(pagesOfLetters[1]);
    expect(second?.cursor).toEqual({ kind: 'page', value: 3 });
  });

  it('read two pages of equal numbers as two pages where something else reports the end', async () => {
    const service = serve([
      json({ items: [0, 0], more: true }),
      json({ items: [0, 0], more: true }),
      json({ items: [1], more: false }),
    ]);
    const numbers: PageNumberPlan<{ items: number[]; more: boolean }, number> = {
      ...plan({}),
      items: (body) => body.items,
      pages: { scheme: pageNumber, input: 'page', first: 1, more: (body) => body.more },
    };
    expect(await paginate(service.client, numbers, {}).toArray()).toEqual([0, 0, 0, 0, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import type { PagedPlan } from '../../templates/runtime/page.js';
import { cursor, type CursorPages, type CursorPlan } from '../../templates/runtime/paging/cursor.js';
import { itemCursor, type ItemCursorPages } from '../../templates/runtime/paging/item-cursor.js';
import { linkHeader, type LinkHeaderPages } from '../../templates/runtime/paging/link-header.js';
import { nextUrl, type NextUrlPages } from '../../templates/runtime/paging/next-url.js';
import { offset, type OffsetPages } from '../../templates/runtime/paging/offset.js';
import { pageNumber, type PageNumberPages } from '../../templates/runtime/paging/page-number.js';

interface Body {
  items?: string[];
  next?: string | null;
  total: number;
}

describe('a plan does not compile', () => {
  it('with the members of another scheme in place of its own', () => {
    // @ts-expect-error an offset is no cursor
    const byOffset: CursorPages<Body> = { scheme: offset, input: 'after', next: (body) => body.next };
    // @ts-expect-error a cursor of the answer is not one of its items
    const byItem: CursorPages<Body> = { scheme: itemCursor, input: 'after', next: (body) => body.next };
    // @ts-expect-error a URL in the body is none in a header
    const byLink: NextUrlPages<Body> = { scheme: linkHeader, next: (body) => body.next };
    expect([byOffset, byItem, byLink]).toHaveLength(3);
  });

  it('without the data that its scheme needs', () => {
    // @ts-expect-error where is the next cursor?
    const noNext: CursorPages<Body> = { scheme: cursor, input: 'after' };
    // @ts-expect-error which field takes the offset?
    const noInput: OffsetPages<Body> = { scheme: offset };
    // @ts-expect-error what is the number of the first page?
    const noFirst: PageNumberPages<Body> = { scheme: pageNumber, input: 'page' };
    expect([noNext, noInput, noFirst]).toHaveLength(3);
  });

  it('with data that only another scheme has', () => {
    const right: CursorPages<Body> = { scheme: cursor, input: 'after', next: (body) => body.next };
    // @ts-expect-error cursors know no total
    const total: CursorPages<Body> = { ...right, scheme: cursor, total: (body: Body) => body.total };
    // @ts-expect-error headers need no accessor
    const next: LinkHeaderPages = { scheme: linkHeader, next: (body: Body) => body.next };
    expect([total, next]).toHaveLength(2);
  });

  it('with accessors of the wrong type', () => {
    // @ts-expect-error a list is no cursor
    const list: NextUrlPages<Body> = { scheme: nextUrl, next: (body) => body.items };
    // @ts-expect-error a text has no such member
    const key: ItemCursorPages<Body, string> = { scheme: itemCursor, input: 'after', key: (item) => item.id };
    expect([list, key]).toHaveLength(2);
  });

  it('with items that may be absent and no default', () => {
    const pages: CursorPages<Body> = { scheme: cursor, input: 'after', next: (body) => body.next };
    const plan = { id: 'l', method: 'GET', path: '/l', pages };
    // @ts-expect-error without `?? []` an absent list would be an error
    const strict: CursorPlan<Body, string> = { ...plan, items: (body) => body.items };
    const lenient: PagedPlan<Body, string, CursorPages<Body>> = {
      ...strict,
      items: (body) => body.items ?? [],
    };
    expect(lenient.items({ total: 0 })).toEqual([]);
  });
});

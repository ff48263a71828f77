import { assertNever } from '../../model/assert-never.ts';
import type { Access, PageSize, Paging } from '../../contract/types.ts';
import { code, literal, stringLiteral, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessCode, scalarReader } from './access.ts';
import { objectLiteral, type Entry } from './object-literal.ts';

/** The paging of a list, as its plan tells the runtime. */
export interface PagingPlan {
  /** The plan's type, without its parameters, for example `CursorPlan`. */
  readonly planType: string;
  /** `(body) => body.items`. */
  readonly items: Code;
  readonly pages: Code;
}

/** What the plan of a list says of its pages. */
export function pagingPlan({ items, scheme }: Paging, { scope, lookup }: OperationScope): PagingPlan {
  const read = (from: string, access: Access | null, wanted: 'text' | 'number' | 'boolean'): Code | null =>
    access && scalarReader(from, access, wanted, lookup.models);
  const names = runtimeNames[scheme.kind];
  const list = accessCode('body', items);
  return {
    planType: names.planType,
    items: items.mayBeMissing ? code`(body) => ${list} ?? []` : code`(body) => ${list}`,
    pages: objectLiteral([['scheme', scope.runtime(names.scheme)], ...schemeEntries(scheme, read)]),
  };
}

const runtimeNames = {
  cursor: { planType: 'CursorPlan', scheme: 'cursor' },
  itemCursor: { planType: 'ItemCursorPlan', scheme: 'itemCursor' },
  offset: { planType: 'OffsetPlan', scheme: 'offset' },
  page: { planType: 'PageNumberPlan', scheme: 'pageNumber' },
  nextUrl: { planType: 'NextUrlPlan', scheme: 'nextUrl' },
  linkHeader: { planType: 'LinkHeaderPlan', scheme: 'linkHeader' },
} as const satisfies Record<Paging['scheme']['kind'], { readonly planType: string; readonly scheme: string }>;

/** The entries beside `scheme`. */
function schemeEntries(
  scheme: Paging['scheme'],
  read: (from: string, access: Access | null, wanted: 'text' | 'number' | 'boolean') => Code | null,
): readonly Entry[] {
  switch (scheme.kind) {
    case 'cursor':
      return [
        ['input', stringLiteral(scheme.input)],
        ['next', read('body', scheme.next, 'text')],
        ['more', read('body', scheme.more, 'boolean')],
      ];
    case 'itemCursor':
      return [
        ['input', stringLiteral(scheme.input)],
        ['key', read('item', scheme.itemKey, 'text')],
        ['more', read('body', scheme.more, 'boolean')],
      ];
    case 'offset':
      return [
        ['input', stringLiteral(scheme.input)],
        ...sizeEntries(scheme),
        ['total', read('body', scheme.total, 'number')],
      ];
    case 'page':
      return [
        ['input', stringLiteral(scheme.input)],
        ['first', literal(scheme.first)],
        ...sizeEntries(scheme),
        ['totalPages', read('body', scheme.totalPages, 'number')],
        ['more', read('body', scheme.more, 'boolean')],
      ];
    case 'nextUrl':
      return [['next', read('body', scheme.next, 'text')]];
    case 'linkHeader':
      return [];
    default:
      return assertNever(scheme);
  }
}

function sizeEntries({ size, defaultSize, maxSize }: PageSize): readonly Entry[] {
  return [
    ['size', size === null ? null : stringLiteral(size)],
    ['defaultSize', defaultSize === null ? null : literal(defaultSize)],
    ['maxSize', maxSize === null ? null : literal(maxSize)],
  ];
}

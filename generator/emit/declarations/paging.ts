import { assertNever } from '../../model/assert-never.ts';
import type { Api, Operation, Paging, Type, ValuePath } from '../../model/types.ts';
import { code, literal, stringLiteral, type Code } from '../gate.ts';
import type { FileScope } from '../file-scope.ts';
import { resolved } from '../../model/walk.ts';
import { accessPath } from './accessor.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import type { Scalar } from '../../model/scalar.ts';
import { reader } from './reader.ts';

/** The paging of a list, as its plan tells the runtime. */
export interface PagingPlan {
  /** The plan's type, without its parameters, for example `CursorPlan`. */
  readonly planType: string;
  /** `(body) => body.items`. */
  readonly items: Code;
  readonly pages: Code;
}

/** What the plan of a list says of its pages; null if the answer's type has not what paging counts on. */
export function pagingPlan(
  operation: Operation,
  paging: Paging,
  body: Type,
  api: Api,
  scope: FileScope,
): PagingPlan | null {
  const items = accessPath('body', paging.items, body, api);
  const entries = schemeEntries(operation, paging, body, api);
  if (items === null || entries === null || resolved(items.type, api).kind !== 'array') return null;
  const { planType, scheme } = runtimeNames[paging.scheme.kind];
  const list = items.maybeMissing ? code`(body) => ${items.code} ?? []` : code`(body) => ${items.code}`;
  return { planType, items: list, pages: objectLiteral([['scheme', scope.runtime(scheme)], ...entries]) };
}

const runtimeNames = {
  cursor: { planType: 'CursorPlan', scheme: 'cursor' },
  itemCursor: { planType: 'ItemCursorPlan', scheme: 'itemCursor' },
  offset: { planType: 'OffsetPlan', scheme: 'offset' },
  page: { planType: 'PageNumberPlan', scheme: 'pageNumber' },
  nextUrl: { planType: 'NextUrlPlan', scheme: 'nextUrl' },
  linkHeader: { planType: 'LinkHeaderPlan', scheme: 'linkHeader' },
} as const satisfies Record<Paging['scheme']['kind'], { readonly planType: string; readonly scheme: string }>;

/** The entries beside `scheme`; null if a path leads nowhere. */
// oxlint-disable-next-line max-lines-per-function -- older than the rule; to be split
function schemeEntries(
  operation: Operation,
  { scheme, item }: Paging,
  body: Type,
  api: Api,
): readonly Entry[] | null {
  const optional = (key: string, path: ValuePath | null, wanted: Scalar): Entry => [
    key,
    path === null ? null : reader('body', path, body, api, [wanted]),
  ];
  switch (scheme.kind) {
    case 'cursor': {
      const next = reader('body', scheme.next, body, api, ['string', 'number']);
      return next === null
        ? null
        : [['input', stringLiteral(scheme.input)], ['next', next], optional('more', scheme.more, 'boolean')];
    }
    case 'itemCursor': {
      const key = reader('item', scheme.itemKey, item, api, ['string', 'number']);
      return key === null
        ? null
        : [['input', stringLiteral(scheme.input)], ['key', key], optional('more', scheme.more, 'boolean')];
    }
    case 'offset':
      return [
        ['input', stringLiteral(scheme.input)],
        ...sizeEntries(operation, scheme),
        optional('total', scheme.total, 'number'),
      ];
    case 'page':
      return [
        ['input', stringLiteral(scheme.input)],
        ['first', literal(scheme.first)],
        ...sizeEntries(operation, scheme),
        optional('totalPages', scheme.totalPages, 'number'),
        optional('more', scheme.more, 'boolean'),
      ];
    case 'nextUrl': {
      const next = reader('body', scheme.next, body, api, ['string']);
      return next === null ? null : [['next', next]];
    }
    case 'linkHeader':
      return [];
    default:
      return assertNever(scheme);
  }
}

function sizeEntries(
  { input }: Operation,
  { size, defaultSize }: { readonly size: string | null; readonly defaultSize: number | null },
): readonly Entry[] {
  const limit = input.fields.find(({ key }) => key === size)?.limits.maximum;
  return [
    ['size', size === null ? null : stringLiteral(size)],
    ['defaultSize', defaultSize === null ? null : literal(defaultSize)],
    ['maxSize', limit === undefined ? null : literal(limit)],
  ];
}

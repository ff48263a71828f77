import { assertNever } from '../../../assert-never.ts';
import type { ListOutput, PageSize, Paging } from '../../../contract/types.ts';
import { code, literal, stringLiteral, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessCode } from './access.ts';
import { ListReaders } from './list-readers.ts';
import { requestEntries } from './plan.ts';
import { arrayLiteral, objectLiteral, pathLiteral, type Entry } from './object-literal.ts';

/** The part of a list's plan that describes its paging. */
export interface PagingPlan {
  /** The plan's type without its type arguments, for example `CursorPlan`. */
  readonly planType: string;
  /** The function that reads the items: `(body) => body.items`. */
  readonly items: Code;
  readonly pages: Code;
}

/** The part of a list's plan that describes its pages. */
export function pagingPlan({ items, scheme }: Paging, context: OperationScope): PagingPlan {
  const { scope, lookup } = context;
  const names = runtimeNames[scheme.kind === 'cursor' && scheme.scroll === true ? 'scroll' : scheme.kind];
  const list = accessCode('body', items);
  const outputs = new ListReaders(scope, lookup.models);
  return {
    planType: names.planType,
    items: items.mayBeMissing ? code`(body) => ${list} ?? []` : code`(body) => ${list}`,
    pages: objectLiteral([
      ['scheme', scope.runtime(names.scheme)],
      ...schemeEntries(scheme, outputs, context),
    ]),
  };
}

const runtimeNames = {
  cursor: { planType: 'CursorPlan', scheme: 'cursor' },
  scroll: { planType: 'ScrollPlan', scheme: 'scroll' },
  itemCursor: { planType: 'ItemCursorPlan', scheme: 'itemCursor' },
  offset: { planType: 'OffsetPlan', scheme: 'offset' },
  page: { planType: 'PageNumberPlan', scheme: 'pageNumber' },
  nextUrl: { planType: 'NextUrlPlan', scheme: 'nextUrl' },
  operation: { planType: 'NextCallPlan', scheme: 'nextCall' },
  linkHeader: { planType: 'LinkHeaderPlan', scheme: 'linkHeader' },
} as const satisfies Record<
  Paging['scheme']['kind'] | 'scroll',
  { readonly planType: string; readonly scheme: string }
>;

/** The entries next to `scheme`. */
function schemeEntries(
  scheme: Paging['scheme'],
  read: ListReaders,
  context: OperationScope,
): readonly Entry[] {
  switch (scheme.kind) {
    case 'cursor':
      return [
        ['input', pathLiteral(scheme.input)],
        ['next', read.output(scheme.next, 'text')],
        ['more', read.output(scheme.more, 'boolean')],
      ];
    case 'itemCursor':
      return [
        ['input', pathLiteral(scheme.input)],
        ['key', read.value('item', scheme.itemKey, 'text')],
        ['more', read.output(scheme.more, 'boolean')],
      ];
    case 'offset':
      return [['input', pathLiteral(scheme.input)], ...sizeEntries(scheme), ...endEntries(scheme, read)];
    case 'page':
      return [
        ['input', pathLiteral(scheme.input)],
        ['first', literal(scheme.first)],
        ...sizeEntries(scheme),
        ['echo', read.value('body', scheme.echo, 'number')],
        ['totalPages', read.output(scheme.totalPages, 'number')],
        ...endEntries(scheme, read),
      ];
    case 'nextUrl':
      return [['next', read.value('body', scheme.next, 'text')]];
    case 'operation':
      return nextCallEntries(scheme, read, context);
    case 'linkHeader':
      return [];
    default:
      return assertNever(scheme);
  }
}

function nextCallEntries(
  { call, input, shared, next }: Extract<Paging['scheme'], { kind: 'operation' }>,
  read: ListReaders,
  context: OperationScope,
): readonly Entry[] {
  return [
    // Written out, because the plan of the other call is not exported.
    ['plan', objectLiteral(requestEntries(context.lookup.call(call).call, context))],
    ['input', stringLiteral(input)],
    ['shared', arrayLiteral(shared.map((key) => stringLiteral(key)))],
    ['next', read.value('body', next, 'text')],
  ];
}

function endEntries(
  { total, more }: { readonly total: ListOutput | null; readonly more: ListOutput | null },
  read: ListReaders,
): readonly Entry[] {
  return [
    ['total', read.output(total, 'number')],
    ['more', read.output(more, 'boolean')],
  ];
}

function sizeEntries({ size, defaultSize, maxSize }: PageSize): readonly Entry[] {
  return [
    ['size', size === null ? null : pathLiteral(size)],
    ['defaultSize', defaultSize === null ? null : literal(defaultSize)],
    ['maxSize', maxSize === null ? null : literal(maxSize)],
  ];
}

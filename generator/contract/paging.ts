import { assertNever } from '../model/assert-never.ts';
import type { Paging as ModelPaging, ValuePath } from '../model/types.ts';
import { accessTo, scalarAt } from './access.ts';
import type { Access, Input, PageSize, Paging, Type } from './types.ts';
import { resolved, type Models, type Scalar } from './visit.ts';

/**
 * How a list goes on, as the types of its response and input allow.
 *
 * @param body - type of the response body
 * @param item - type of one element
 * @returns null if the response does not have what paging needs
 */
export function pagingOf(
  { items: path, scheme }: ModelPaging,
  body: Type,
  item: Type,
  input: Input,
  models: Models,
): Paging | null {
  const items = accessTo(path, body, models);
  if (items === null || resolved(items.type, models).kind !== 'array') return null;
  const ways = schemeOf(scheme, body, item, input, models);
  return ways && { items, item, scheme: ways };
}

function schemeOf(
  scheme: ModelPaging['scheme'],
  body: Type,
  item: Type,
  input: Input,
  models: Models,
): Paging['scheme'] | null {
  const inBody: InBody = (path, ...wanted) => path && scalarAt(path, body, models, wanted);
  switch (scheme.kind) {
    case 'cursor': {
      const next = inBody(scheme.next, 'string', 'number');
      return next && { kind: 'cursor', input: scheme.input, next, more: inBody(scheme.more, 'boolean') };
    }
    case 'itemCursor': {
      const itemKey = scalarAt(scheme.itemKey, item, models, ['string', 'number']);
      const more = inBody(scheme.more, 'boolean');
      return itemKey && { kind: 'itemCursor', input: scheme.input, itemKey, more };
    }
    case 'offset':
    case 'page':
      return countedScheme(scheme, input, inBody);
    case 'nextUrl': {
      const next = inBody(scheme.next, 'string');
      return next && { kind: 'nextUrl', next };
    }
    case 'linkHeader':
      return { kind: 'linkHeader' };
    default:
      return assertNever(scheme);
  }
}

/** The way from the body to a scalar of one of the kinds; null where there is none. */
type InBody = (path: ValuePath | null, ...wanted: readonly Scalar[]) => Access | null;

function countedScheme(
  scheme: Extract<ModelPaging['scheme'], { kind: 'offset' | 'page' }>,
  input: Input,
  inBody: InBody,
): Paging['scheme'] {
  const counted = { input: scheme.input, ...sizeOf(scheme, input) };
  if (scheme.kind === 'offset') return { kind: 'offset', ...counted, total: inBody(scheme.total, 'number') };
  const { first } = scheme;
  const totalPages = inBody(scheme.totalPages, 'number');
  return { kind: 'page', ...counted, first, totalPages, more: inBody(scheme.more, 'boolean') };
}

function sizeOf(
  { size, defaultSize }: { readonly size: string | null; readonly defaultSize: number | null },
  { fields }: Input,
): PageSize {
  return { size, defaultSize, maxSize: fields.find(({ key }) => key === size)?.limits.maximum ?? null };
}

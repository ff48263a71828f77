import { assertNever } from '../assert-never.ts';
import { isHeader } from '../model/list-output.ts';
import type { ListOutput as ModelOutput, Paging as ModelPaging, ValuePath } from '../model/types.ts';
import { accessTo, scalarAt } from './access.ts';
import type { Access, ListOutput, Paging, Type } from './types.ts';
import { resolved, type Models, type Scalar } from './visit.ts';

/** The response of a list. */
export interface ListBody {
  readonly type: Type;
  /** Whether some successful responses have no body. */
  readonly mayBeEmpty: boolean;
}

/**
 * How a list goes on, as the types of its response allow.
 *
 * @param item - type of one element
 * @returns null if the response does not have what paging needs
 */
export function pagingOf(
  { items: path, scheme }: ModelPaging,
  body: ListBody,
  item: Type,
  models: Models,
): Paging | null {
  const items = accessTo(path, body.type, models, body.mayBeEmpty ? 'nothing' : 'document');
  if (items === null || resolved(items.type, models).kind !== 'array') return null;
  const ways = schemeOf(scheme, readersOf(body, models), item, models);
  return ways && { items, item, scheme: ways };
}

/** Finds ways from a list's response to what it tells; null where there is none. */
interface Readers {
  readonly value: (path: ValuePath | null, ...wanted: readonly Scalar[]) => Access | null;
  readonly output: (output: ModelOutput | null, ...wanted: readonly Scalar[]) => ListOutput | null;
}

/** A parent that is absent makes what it would hold absent, whatever the document requires: that ends the list. */
function readersOf({ type, mayBeEmpty }: ListBody, models: Models): Readers {
  const value: Readers['value'] = (path, ...wanted) =>
    path && scalarAt(path, type, models, wanted, mayBeEmpty ? 'nothing' : 'start');
  return {
    value,
    output: (output, ...wanted) => {
      if (output === null) return null;
      if (isHeader(output)) return { kind: 'header', name: output.header };
      const access = value(output, ...wanted);
      return access && { kind: 'body', access };
    },
  };
}

function schemeOf(
  scheme: ModelPaging['scheme'],
  readers: Readers,
  item: Type,
  models: Models,
): Paging['scheme'] | null {
  const { value, output } = readers;
  switch (scheme.kind) {
    case 'cursor': {
      const next = output(scheme.next, 'string', 'number');
      return next && { ...scheme, next, more: output(scheme.more, 'boolean') };
    }
    case 'itemCursor': {
      const itemKey = scalarAt(scheme.itemKey, item, models, ['string', 'number'], 'start');
      return itemKey && { ...scheme, itemKey, more: output(scheme.more, 'boolean') };
    }
    case 'offset':
    case 'page':
      return countedScheme(scheme, readers);
    case 'nextUrl': {
      const next = value(scheme.next, 'string');
      return next && { kind: 'nextUrl', next };
    }
    case 'linkHeader':
      return { kind: 'linkHeader' };
    default:
      return assertNever(scheme);
  }
}

function countedScheme(
  scheme: Extract<ModelPaging['scheme'], { kind: 'offset' | 'page' }>,
  { value, output }: Readers,
): Paging['scheme'] {
  const ends = { total: output(scheme.total, 'number'), more: output(scheme.more, 'boolean') };
  if (scheme.kind === 'offset') return { ...scheme, ...ends };
  const totalPages = output(scheme.totalPages, 'number');
  return { ...scheme, ...ends, echo: value(scheme.echo, 'number'), totalPages };
}

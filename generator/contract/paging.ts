import { assertNever } from '../assert-never.ts';
import { isHeader } from '../model/list-output.ts';
import type {
  ListOutput as ModelOutput,
  Paging as ModelPaging,
  SymbolId,
  ValuePath,
} from '../model/types.ts';
import { accessTo, scalarAt } from './access.ts';
import type { Access, Input, ListOutput, Paging, Type } from './types.ts';
import { resolved, type Models, type Scalar } from './visit.ts';

/** The input and response of a list call, and the other calls. */
export interface ListSources {
  /** Type of the response body. */
  readonly body: Type;
  /** Whether some successful responses have no body. */
  readonly mayBeEmpty: boolean;
  readonly input: Input;
  /** Another call; null without a call with that id. */
  readonly call: (id: SymbolId) => { readonly id: string; readonly input: Input } | null;
}

/**
 * How a list continues, if the types of its response allow it.
 *
 * @param item - type of one element
 * @returns null if the response lacks a property that paging needs
 */
export function pagingOf(
  { items: path, scheme }: ModelPaging,
  sources: ListSources,
  item: Type,
  models: Models,
): Paging | null {
  const items = accessTo(path, sources.body, models, sources.mayBeEmpty ? 'nothing' : 'document');
  if (items === null || resolved(items.type, models).kind !== 'array') return null;
  const ways = schemeOf(scheme, sources, item, models);
  return ways && { items, item, scheme: ways };
}

/** Finds the paths of values in a list's response; null without one. */
interface Readers {
  readonly value: (path: ValuePath | null, ...wanted: readonly Scalar[]) => Access | null;
  readonly output: (output: ModelOutput | null, ...wanted: readonly Scalar[]) => ListOutput | null;
}

/**
 * If a parent is absent, its properties are absent too, even if the document requires them. That ends the
 * list.
 */
function readersOf({ body, mayBeEmpty }: ListSources, models: Models): Readers {
  const value: Readers['value'] = (path, ...wanted) =>
    path && scalarAt(path, body, models, wanted, mayBeEmpty ? 'nothing' : 'start');
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
  sources: ListSources,
  item: Type,
  models: Models,
): Paging['scheme'] | null {
  const readers = readersOf(sources, models);
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
    case 'operation': {
      const next = value(scheme.next, 'string', 'number');
      const called = sources.call(scheme.operation);
      return next && called && { ...nextCall(called, scheme.input, sources.input), next };
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

type NextCall = Extract<Paging['scheme'], { kind: 'operation' }>;

/** The call that reads the next page. Inputs that both calls have are passed on. */
function nextCall(
  called: { readonly id: string; readonly input: Input },
  input: string,
  { fields }: Input,
): Omit<NextCall, 'next'> {
  const keys = called.input.fields.map(({ key }) => key).filter((key) => key !== input);
  const shared = keys.filter((key) => fields.some((field) => field.key === key));
  return { kind: 'operation', call: called.id, input, shared };
}

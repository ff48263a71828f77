import { at, elements, text, type Place } from '../../../load/place.ts';
import type { Finding } from '../finding.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import { jsonPath, lastItemPath } from './expression.ts';
import { checkFor, pagingFrom, type DetectionContext } from './source.ts';

const extension = 'x-speakeasy-pagination';

/** Reads `x-speakeasy-pagination`: offset and page, cursor, or URL, with outputs as JSONPath. */
export function fromSpeakeasyPagination(context: DetectionContext): readonly Finding[] {
  const raw = context.raw();
  const place = raw && at(raw, extension);
  if (place === null) return [];
  const inputs = inputsOf(place);
  const outputs = at(place, 'outputs');
  const output = (key: string): string | null => (outputs === null ? null : text(outputs, key));
  const setting = settingOf(text(place, 'type'), inputs, output);
  if (setting === null) {
    checkFor(context, extension).problem(
      'it needs a type of "cursor", "offsetLimit" or "url", and inputs and outputs that go with it',
      place.origin,
    );
    return [];
  }
  const originOf = (key: string | number = ''): Place['origin'] =>
    (key === 'input' || key === 'size' ? at(place, 'inputs') : outputs)?.origin ?? place.origin;
  return pagingFrom(context, { extension, setting, originOf }, 'foreign extension');
}

type Output = (key: string) => string | null;

function settingOf(
  type: string | null,
  inputs: ReadonlyMap<string, string>,
  output: Output,
): PaginationSetting | null {
  const items = pathOf(output('results'));
  const withItems = items === null ? {} : { items };
  switch (type) {
    case 'cursor':
      return cursorSetting(inputs.get('cursor'), output('nextCursor'), withItems);
    case 'url': {
      const next = pathOf(output('nextUrl'));
      return next === null ? null : { type: 'nextUrl', next, ...withItems };
    }
    case 'offsetLimit':
      return countedSetting(inputs, pathOf(output('numPages')), withItems);
    default:
      return null;
  }
}

type WithItems = { readonly items?: readonly string[] };

function cursorSetting(
  input: string | undefined,
  nextCursor: string | null,
  withItems: WithItems,
): PaginationSetting | null {
  if (input === undefined || nextCursor === null) return null;
  const last = lastItemPath(nextCursor);
  if (last !== null)
    return { type: 'itemCursor', input, itemKey: last.key, items: withItems.items ?? last.items };
  const next = jsonPath(nextCursor);
  return next === null ? null : { type: 'cursor', input, next, ...withItems };
}

function countedSetting(
  inputs: ReadonlyMap<string, string>,
  totalPages: readonly string[] | null,
  withItems: WithItems,
): PaginationSetting | null {
  const size = inputs.get('limit');
  const sized = size === undefined ? withItems : { size, ...withItems };
  const [offset, page] = [inputs.get('offset'), inputs.get('page')];
  if (offset !== undefined) return { type: 'offset', input: offset, ...sized };
  if (page === undefined) return null;
  return { type: 'page', input: page, ...(totalPages === null ? {} : { totalPages }), ...sized };
}

/** Names of the inputs by their role. */
function inputsOf(place: Place): ReadonlyMap<string, string> {
  return new Map(
    elements(at(place, 'inputs')).flatMap((input) => {
      const [type, name] = [text(input, 'type'), text(input, 'name')];
      return type === null || name === null ? [] : [[type, name] as const];
    }),
  );
}

function pathOf(expression: string | null): readonly string[] | null {
  return expression === null ? null : jsonPath(expression);
}

import type { Place } from '../../../load/place.ts';
import { isHeader } from '../../list-output.ts';
import type { ListOutput, ValuePath } from '../../types.ts';
import type { Finding } from '../finding.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import { pagingFrom, type DetectionContext } from './source.ts';
import { fits, markedIn, schemesIn, stainlessExtension, type Purposes } from './stainless-purposes.ts';

/**
 * Reads `x-stainless-pagination-property` of parameters and properties, or of a scheme at the root that fits
 * the operation.
 */
export function fromStainless(context: DetectionContext): readonly Finding[] {
  const { documents, surface, subject } = context;
  const raw = context.raw();
  if (raw === null) return [];
  const marked = markedIn(raw, documents);
  const schemes = schemesIn(documents.root).filter((scheme) => fits(scheme, surface, subject));
  for (const purposes of [marked, ...schemes]) {
    const setting = settingOf(purposes);
    const originOf = (): Place['origin'] => purposes.origin;
    if (setting !== null)
      return pagingFrom(context, { extension: stainlessExtension, setting, originOf }, 'foreign extension');
  }
  return [];
}

function settingOf({ inputs, outputs }: Purposes): PaginationSetting | null {
  const list = pathOf(outputs, 'items');
  const items = list === undefined ? {} : { items: list };
  const flag = outputs.get('has_next_page');
  const extras = { ...items, ...(flag === undefined ? {} : { more: flag }) };
  const url = pathOf(outputs, 'cursor_url_field');
  if (url !== undefined) return { type: 'nextUrl', next: url, ...items };
  return cursorSetting(inputs, outputs, extras) ?? countedSetting(inputs, outputs, extras);
}

type Extras = { readonly items?: ValuePath; readonly more?: ListOutput };

function cursorSetting(
  inputs: Purposes['inputs'],
  outputs: Purposes['outputs'],
  extras: Extras,
): PaginationSetting | null {
  const input = inputs.get('next_cursor_param');
  const next = outputs.get('next_cursor_field');
  if (input !== undefined && next !== undefined) return { type: 'cursor', input, next, ...extras };
  const idInput = inputs.get('next_cursor_id_param');
  const itemKey = pathOf(outputs, 'cursor_item_id');
  if (idInput === undefined) return null;
  return { type: 'itemCursor', input: idInput, ...(itemKey === undefined ? {} : { itemKey }), ...extras };
}

function countedSetting(
  inputs: Purposes['inputs'],
  outputs: Purposes['outputs'],
  { more, ...items }: Extras,
): PaginationSetting | null {
  const offset = inputs.get('offset_count_param');
  const total = outputs.get('offset_total_count_field');
  if (offset !== undefined)
    return { type: 'offset', input: offset, ...(total === undefined ? {} : { total }), ...items };
  const page = inputs.get('page_number_param');
  const totalPages = outputs.get('total_page_count_field');
  if (page === undefined) return null;
  const ends = {
    ...(totalPages === undefined ? {} : { totalPages }),
    ...(more === undefined ? {} : { more }),
  };
  return { type: 'page', input: page, ...ends, ...items };
}

/** The path to an output in the body. */
function pathOf(outputs: Purposes['outputs'], purpose: string): ValuePath | undefined {
  const output = outputs.get(purpose);
  return output === undefined || isHeader(output) ? undefined : output;
}

import type { InputField, Paging, Type, ValuePath } from '../../types.ts';
import { firstPage } from '../paging/page-number.ts';
import { findSize, toPageSize, type PageSize } from '../paging/page-size.ts';
import type { Check, Declared } from './check.ts';
import type { PaginationSetting } from './schema.ts';

type Scheme<K extends Paging['scheme']['kind']> = Extract<Paging['scheme'], { kind: K }>;
type Setting<T extends PaginationSetting['type']> = Extract<PaginationSetting, { type: T }>;
type OriginOf = Declared<unknown>['originOf'];

export function resolveCursor(
  check: Check,
  setting: Setting<'cursor'>,
  originOf: OriginOf,
): Scheme<'cursor'> | null {
  const input = check.input(setting.input, originOf('input'));
  const { next, more } = setting;
  const found = leads(check, originOf, { next, more });
  if (input === null || !found) return null;
  return { kind: 'cursor', input: input.key, next, more: more ?? null };
}

export function resolveItemCursor(
  check: Check,
  setting: Setting<'itemCursor'>,
  originOf: OriginOf,
  item: Type,
): Scheme<'itemCursor'> | null {
  const input = check.input(setting.input, originOf('input'));
  const { itemKey = ['id'], more } = setting;
  const key = check.output(itemKey, originOf('itemKey'), item);
  const found = leads(check, originOf, { more });
  if (input === null || key === null || !found) return null;
  return { kind: 'itemCursor', input: input.key, itemKey, more: more ?? null };
}

export function resolveOffset(
  check: Check,
  setting: Setting<'offset'>,
  originOf: OriginOf,
): Scheme<'offset'> | null {
  const input = check.input(setting.input, originOf('input'));
  const size = resolveSize(check, setting.size, originOf);
  const { total } = setting;
  const found = leads(check, originOf, { total });
  if (input === null || size === null || !found) return null;
  return { kind: 'offset', input: input.key, ...size, total: total ?? null };
}

export function resolvePage(
  check: Check,
  setting: Setting<'page'>,
  originOf: OriginOf,
): Scheme<'page'> | null {
  const input = check.input(setting.input, originOf('input'));
  const size = resolveSize(check, setting.size, originOf);
  const { totalPages, more } = setting;
  const found = leads(check, originOf, { totalPages, more });
  if (input === null || size === null || !found) return null;
  const first = setting.first ?? firstPage(input);
  return {
    kind: 'page',
    input: input.key,
    ...size,
    first,
    totalPages: totalPages ?? null,
    more: more ?? null,
  };
}

/** The declared page-size input, or else the one that looks like it. Null if the declared one does not exist. */
function resolveSize(check: Check, name: string | undefined, originOf: OriginOf): PageSize | null {
  if (name === undefined)
    return toPageSize(findSize({ models: check.surface.models, subject: check.subject }));
  const field: InputField | null = check.input(name, originOf('size'));
  return field === null ? null : toPageSize(field);
}

/** Whether every path given leads to something in the answer. All are checked, so that one run tells everything. */
function leads(
  check: Check,
  originOf: OriginOf,
  paths: Readonly<Record<string, ValuePath | undefined>>,
): boolean {
  const found = Object.entries(paths).map(
    ([key, path]) => path === undefined || check.output(path, originOf(key)) !== null,
  );
  return found.every(Boolean);
}

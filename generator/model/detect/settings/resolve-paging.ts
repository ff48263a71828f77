import { assertNever } from '../../../assert-never.ts';
import type { Paging } from '../../types.ts';
import { findItems } from '../paging/items.ts';
import { elementOf } from '../shape.ts';
import type { Check, Declared } from './check.ts';
import { resolveNextCall } from './resolve-next-call.ts';
import { resolveCursor, resolveItemCursor, resolveOffset, resolvePage } from './resolve-scheme.ts';
import type { PaginationSetting } from './schema.ts';

/**
 * Checks declared paging against the operation and adds defaults. Null if it names something that does not
 * exist.
 */
export function resolvePaging(check: Check, declared: Declared<PaginationSetting>): Paging | null {
  if (check.subject.response?.single === false)
    return check.problem('the successful responses have bodies of several types', declared.originOf());
  const items = resolveItems(check, declared);
  if (items === null) return null;
  const scheme = resolveScheme(check, declared, items);
  return scheme === null ? null : { ...items, scheme };
}

function resolveItems(
  check: Check,
  { setting, originOf }: Declared<PaginationSetting>,
): Pick<Paging, 'items' | 'item'> | null {
  const { models } = check.surface;
  if (setting.items === undefined) {
    const found = findItems(models, check.subject);
    if (found === null)
      return check.problem('the response has no list that could be found; set "items"', originOf());
    return { items: found.path, item: found.item };
  }
  const type = check.output(setting.items, originOf('items'));
  if (type === null) return null;
  const item = elementOf(models, type);
  return item === null
    ? check.problem('"items" leads to no array', originOf('items'))
    : { items: setting.items, item };
}

function resolveScheme(
  check: Check,
  declared: Declared<PaginationSetting>,
  { item, items }: Pick<Paging, 'items' | 'item'>,
): Paging['scheme'] | null {
  const { setting, originOf } = declared;
  switch (setting.type) {
    case 'linkHeader':
      return { kind: 'linkHeader' };
    case 'nextUrl':
      return check.value(setting.next, 'text', originOf('next'))
        ? { kind: 'nextUrl', next: setting.next }
        : null;
    case 'operation':
      return resolveNextCall(check, setting, originOf);
    case 'cursor':
      return resolveCursor(check, setting, originOf);
    case 'itemCursor':
      return resolveItemCursor(check, setting, originOf, item);
    case 'offset':
      return resolveOffset(check, setting, originOf);
    case 'page':
      return resolvePage(check, setting, originOf, items);
    default:
      return assertNever(setting);
  }
}

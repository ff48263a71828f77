import type { Paging } from '../../types.ts';
import { findItems } from '../paging/items.ts';
import { firstPage } from '../paging/page-number.ts';
import { findSize, toPageSize, type PageSize } from '../paging/page-size.ts';
import { elementOf } from '../shape.ts';
import type { Check, Declared } from './check.ts';
import type { PaginationSetting } from './schema.ts';

type Scheme = Paging['scheme'];
type Setting<T> = Declared<Extract<PaginationSetting, { type: T }>>;

/** Checks declared paging against the operation and fills in what it leaves out; null if it names what is not there. */
export function resolvePaging(check: Check, declared: Declared<PaginationSetting>): Paging | null {
  const items = resolveItems(check, declared);
  if (items === null) return null;
  const scheme = resolveScheme(check, declared, items.item);
  return scheme === null ? null : { ...items, scheme };
}

function resolveItems(
  check: Check,
  { setting, originOf }: Declared<PaginationSetting>,
): Pick<Paging, 'items' | 'item'> | null {
  const { models } = check.surface;
  if (setting.items === undefined) {
    const found = findItems(models, check.subject);
    if (found === null) return check.problem('the answer has no list to be found; set "items"', originOf());
    return { items: found.path, item: found.item };
  }
  const type = check.output(setting.items, originOf('items'));
  if (type === null) return null;
  const item = elementOf(models, type);
  return item === null ? check.problem('"items" is no array', originOf('items')) : { items: setting.items, item };
}

function resolveScheme(check: Check, declared: Declared<PaginationSetting>, item: Paging['item']): Scheme | null {
  const { setting, originOf, extension } = declared;
  const output = (key: string, path: Scheme extends never ? never : readonly string[] | undefined): boolean =>
    path === undefined || check.output(path, originOf(key)) !== null;
  switch (setting.type) {
    case 'linkHeader':
      return { kind: 'linkHeader' };
    case 'nextUrl':
      return output('next', setting.next) ? { kind: 'nextUrl', next: setting.next } : null;
    case 'cursor':
      return resolveCursor(check, { setting, originOf, extension });
    case 'itemCursor':
      return resolveItemCursor(check, { setting, originOf, extension }, item);
    case 'offset':
      return resolveOffset(check, { setting, originOf, extension });
    case 'page':
      return resolvePage(check, { setting, originOf, extension });
  }
}


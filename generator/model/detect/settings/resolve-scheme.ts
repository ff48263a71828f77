import type { ListOutput, PageSize, Paging, Type, ValuePath } from '../../types.ts';
import { firstPage } from '../paging/first-page.ts';
import { inputsOf, type ListInput } from '../paging/inputs.ts';
import { outputsOf, type Output } from '../paging/outputs.ts';
import { echoOf } from '../paging/page-number.ts';
import { findSize, toPageSize } from '../paging/page-size.ts';
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
  const input = check.inputPath(setting.input, originOf('input'));
  const { next, more, scroll } = setting;
  const found = leads(check, originOf, { next: [next, 'token'], more: [more, 'flag'] });
  if (input === null || !found) return null;
  return { kind: 'cursor', input: input.path, next, more: more ?? null, ...(scroll && { scroll }) };
}

export function resolveItemCursor(
  check: Check,
  setting: Setting<'itemCursor'>,
  originOf: OriginOf,
  item: Type,
): Scheme<'itemCursor'> | null {
  const input = check.inputPath(setting.input, originOf('input'));
  const { itemKey = ['id'], more } = setting;
  const key = check.value(itemKey, 'token', originOf('itemKey'), item);
  const found = leads(check, originOf, { more: [more, 'flag'] });
  if (input === null || !key || !found) return null;
  return { kind: 'itemCursor', input: input.path, itemKey, more: more ?? null };
}

export function resolveOffset(
  check: Check,
  setting: Setting<'offset'>,
  originOf: OriginOf,
): Scheme<'offset'> | null {
  const input = check.inputPath(setting.input, originOf('input'));
  const size = resolveSize(check, setting.size, originOf);
  const { total, more } = setting;
  const found = leads(check, originOf, { total: [total, 'number'], more: [more, 'flag'] });
  if (input === null || size === null || !found) return null;
  return { kind: 'offset', input: input.path, ...size, total: total ?? null, more: more ?? null };
}

export function resolvePage(
  check: Check,
  setting: Setting<'page'>,
  originOf: OriginOf,
  items: ValuePath,
): Scheme<'page'> | null {
  const input = check.inputPath(setting.input, originOf('input'));
  const size = resolveSize(check, setting.size, originOf);
  const { totalPages, total, more } = setting;
  const found = leads(check, originOf, {
    totalPages: [totalPages, 'number'],
    total: [total, 'number'],
    more: [more, 'flag'],
    echo: [setting.echo, 'number'],
  });
  if (input === null || size === null || !found) return null;
  return {
    kind: 'page',
    input: input.path,
    ...size,
    ...numbering(check, setting, input, items),
    totalPages: totalPages ?? null,
    total: total ?? null,
    more: more ?? null,
  };
}

/** The number of the first page and the property that repeats a page's number, unless they are declared. */
function numbering(
  { surface: { models }, subject }: Check,
  { first, echo }: Setting<'page'>,
  input: ListInput,
  items: ValuePath,
): Pick<Scheme<'page'>, 'first' | 'echo'> {
  const outputs: readonly Output[] =
    subject.response === null ? [] : outputsOf(models, subject.response.type, items);
  const call = { models, outputs };
  const repeated = echo ?? echoOf(call)?.path ?? null;
  if (first !== undefined) return { first, echo: repeated };
  const guess = firstPage(input, call);
  return { first: guess.isStated || repeated === null ? guess.first : null, echo: repeated };
}

/** The declared page-size input, else the one with such a name. Null if the declared one does not exist. */
function resolveSize(
  check: Check,
  name: string | ValuePath | undefined,
  originOf: OriginOf,
): PageSize | null {
  const { models } = check.surface;
  if (name === undefined) return toPageSize(findSize({ models, inputs: inputsOf(models, check.subject) }));
  const found = check.inputPath(name, originOf('size'));
  return found === null ? null : toPageSize(found);
}

/**
 * Whether all given paths lead to such a value in the response. Checks all of them, so that one run reports
 * all faults.
 */
function leads(
  check: Check,
  originOf: OriginOf,
  outputs: Readonly<Record<string, readonly [ListOutput | undefined, 'token' | 'number' | 'flag']>>,
): boolean {
  const found = Object.entries(outputs).map(
    ([key, [output, kind]]) => output === undefined || check.listOutput(output, kind, originOf(key)),
  );
  return found.every(Boolean);
}

import { itemsOf } from '../../naming/returns-list.ts';
import type { Unpaged } from '../../types.ts';
import { scalarOf, type Models } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { listCallOf, type ListCall } from './guess.ts';
import { guessPaging } from './guess-paging.ts';
import { inputsOf, type ListInput } from './inputs.ts';
import { offsetInputs } from './offset.ts';
import { pageInputs } from './page-number.ts';
import { findSize } from './page-size.ts';
import { positionOf } from './positions.ts';
import { postureOf } from './posture.ts';

/** The reason why an operation that reads a list is a plain call; null if it does not read a list. */
export function whyUnpaged(surface: Surface, subject: Subject): Unpaged | null {
  const { operation, response } = subject;
  if (postureOf(operation) !== 'reads' || response === null) return null;
  const call = listCallOf(surface, subject);
  if (call === null) return withoutItems(surface.models, response.single, inputsOf(surface.models, subject));
  if (guessPaging(surface, subject) !== null)
    return { reason: 'paging is switched off', remedy: 'remove the setting' };
  const position = positionOf(call);
  if (position !== null) return withPosition(call, position);
  const isList = itemsOf(surface.models, response.type, operation.path) !== null;
  if (operation.path.endsWith('}') || (!isList && findSize(call) === null)) return null;
  return withoutPosition(call);
}

/** The reason for an operation that has paging inputs but no list in its response. */
function withoutItems(models: Models, isSingle: boolean, inputs: readonly ListInput[]): Unpaged | null {
  const position = positionOf({ models, inputs });
  if (position === null) return null;
  const reason = isSingle
    ? 'the response has no array that is certainly the items'
    : 'the successful responses have bodies of several types';
  return {
    reason: `${nameOf(position)} asks for a page, but ${reason}`,
    remedy: isSingle
      ? declare(settingOf({ models }, position), 'items: /path/of/the/array')
      : 'give the responses one schema',
  };
}

function withPosition(call: ListCall, position: ListInput): Unpaged {
  const setting = settingOf(call, position);
  const reasons = {
    cursor: `${nameOf(position)} may be a cursor, but no value of the response is known to be the next one`,
    offset: `${nameOf(position)} may be the number of items to skip, but neither a page size nor the response shows the end of the list`,
    page: `${nameOf(position)} may be the number of a page, but neither a page size nor the response shows the end of the list`,
  };
  return { reason: reasons[setting.type], remedy: declare(setting) };
}

function withoutPosition(call: ListCall): Unpaged {
  const size = findSize(call);
  const what =
    size === null
      ? 'no input asks for a page'
      : `${nameOf(size)} is a page size, but no input asks for a page`;
  return {
    reason: `${what}, and no value of the response is known to lead to the next page`,
    remedy: `${declare({ type: 'nextUrl', rest: ['next: /path/of/the/url'] })} or { type: linkHeader }`,
  };
}

interface Setting<T extends string = string> {
  readonly type: T;
  readonly rest: readonly string[];
}

function settingOf(
  { models }: Pick<ListCall, 'models'>,
  { path, tails, property }: ListInput,
): Setting<'cursor' | 'offset' | 'page'> {
  const input = `input: ${path.length > 1 ? `/${path.join('/')}` : (path[0] ?? '')}`;
  const isNumber = scalarOf(models, property.type) === 'number';
  if (isNumber && tails.some((name) => pageInputs.includes(name))) return { type: 'page', rest: [input] };
  if (isNumber && tails.some((name) => offsetInputs.includes(name))) return { type: 'offset', rest: [input] };
  return { type: 'cursor', rest: [input, 'next: /path/of/the/cursor'] };
}

function declare({ type, rest }: Setting, ...more: readonly string[]): string {
  return `x-sdkwright-pagination: { ${[`type: ${type}`, ...rest, ...more].join(', ')} }`;
}

function nameOf({ path }: ListInput): string {
  return `"${path.join('.')}"`;
}

import { at, isObject, text, type Place } from '../../../load/place.ts';
import type { Finding } from '../finding.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import type { Subject } from '../surface.ts';
import { dottedPath } from './expression.ts';
import { checkFor, pagingFrom, type DetectionContext } from './source.ts';

const extension = 'x-fern-pagination';

/**
 * Reads `x-fern-pagination` of the operation, or `true` there and the settings at the root of the document.
 */
export function fromFern(context: DetectionContext): readonly Finding[] {
  const raw = context.raw();
  const own = raw && at(raw, extension);
  if (own === null) return [];
  if (own.value === false) return [{ kind: 'off', of: 'paginated' }];
  const place = own.value === true ? at(context.documents.root, extension) : own;
  const setting = place !== null && isObject(place.value) ? settingOf(place, context.subject) : null;
  if (place === null || setting === null) {
    checkFor(context, extension).problem(
      'it needs "cursor" and "next_cursor", or "offset", "next_uri" or "next_path", as $request.… and $response.…',
      own.origin,
    );
    return [];
  }
  const originOf = (key: string | number = ''): Place['origin'] => originIn(place, String(key));
  return pagingFrom(context, { extension, setting, originOf }, 'foreign extension');
}

function settingOf(place: Place, subject: Subject): PaginationSetting | null {
  const request = (key: string): InputName | null => inputNamed(subject, text(place, key) ?? '');
  const items = response(place, 'results');
  const more = response(place, 'has-next-page');
  const rest = { ...(items === null ? {} : { items }), ...(more === null ? {} : { more }) };
  const [cursor, next] = [request('cursor'), response(place, 'next_cursor')];
  if (cursor !== null && next !== null) return { type: 'cursor', input: cursor, next, ...rest };
  const url = response(place, 'next_uri') ?? response(place, 'next_path');
  if (url !== null) return { type: 'nextUrl', next: url, ...(items === null ? {} : { items }) };
  const offset = request('offset');
  if (offset === null) return null;
  // With a step, the offset grows by that number of items. Without one, it grows by one, so it is a page
  // number.
  const size = request('step');
  if (size === null) return { type: 'page', input: offset, ...rest };
  return { type: 'offset', input: offset, size, ...rest };
}

type InputName = string | readonly string[];

/**
 * The input that `$request.page.cursor` names: a path into the input `page` if the operation has it, else the
 * input `cursor`.
 */
function inputNamed({ inputs }: Subject, expression: string): InputName | null {
  const path = dottedPath(expression, '$request');
  const [first, ...inner] = path ?? [];
  const isInside =
    inner.length > 0 && inputs.some(({ key, wireName }) => key === first || wireName === first);
  return isInside ? path : (path?.at(-1) ?? null);
}

function response(place: Place, key: string): readonly string[] | null {
  return dottedPath(text(place, key) ?? '', '$response');
}

/** Fern's spellings of our keys; the first that exists is used. */
const spellings = new Map([
  ['input', ['cursor', 'offset']],
  ['next', ['next_cursor', 'next_uri', 'next_path']],
  ['size', ['step']],
  ['items', ['results']],
  ['more', ['has-next-page']],
]);

function originIn(place: Place, key: string): Place['origin'] {
  for (const name of spellings.get(key) ?? []) {
    const found = at(place, name);
    if (found !== null) return found.origin;
  }
  return place.origin;
}

import { at, isObject, text, type Place } from '../../../load/place.ts';
import type { Finding } from '../finding.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import type { Subject } from '../surface.ts';
import { dottedPath } from './expression.ts';
import { checkFor, pagingFrom, type DetectionContext } from './source.ts';

const extension = 'x-fern-pagination';

/** `x-fern-pagination`: on the operation, or `true` there and the settings at the root of the document. */
export function fromFern(declaring: DetectionContext): readonly Finding[] {
  const own = declaring.raw && at(declaring.raw, extension);
  if (own === null) return [];
  if (own.value === false) return [{ kind: 'off', of: 'paginated' }];
  const place = own.value === true ? at(declaring.documents.root, extension) : own;
  const setting = place !== null && isObject(place.value) ? settingOf(place, declaring.subject) : null;
  if (place === null || setting === null) {
    checkFor(declaring, extension).problem(
      'it needs "cursor" and "next_cursor", or "offset", "next_uri" or "next_path", as $request.… and $response.…',
      own.origin,
    );
    return [];
  }
  const originOf = (key: string | number = ''): Place['origin'] => originIn(place, String(key));
  return pagingFrom(declaring, { extension, setting, originOf }, 'foreign extension');
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
  // With a step, the offset grows by so many items; without one, it grows by one and so is the number of a page.
  const size = request('step');
  if (size === null) return { type: 'page', input: offset, ...rest };
  return { type: 'offset', input: offset, size, ...rest };
}

type InputName = string | readonly string[];

/** `$request.page.cursor`: a way into the input `page` where the operation has it, else the input `cursor`. */
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

/** How Fern spells what we call `key`: the first spelling that is there. */
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

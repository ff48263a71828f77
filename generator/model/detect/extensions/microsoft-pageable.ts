import { at, text, type Place } from '../../../load/place.ts';
import type { Finding } from '../finding.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import { typeAt } from '../shape.ts';
import { pagingFrom, type DetectionContext } from './source.ts';

const extension = 'x-ms-pageable';

/**
 * `x-ms-pageable`: the response holds the items (`value` unless named) and the next page's URL.
 *
 * `operationName` names the operation that reads the next page with what the response holds in that place, which may be a
 * part of a URL; where the document does not have it, the URL is read. `nextLinkName: null` says that there is never another page: a plain call. The items are named by `itemName` in the
 * extension's table and by `value` in its examples; both are taken.
 */
export function fromMicrosoftPageable(declaring: DetectionContext): readonly Finding[] {
  const place = declaring.raw && at(declaring.raw, extension);
  if (place === null) return [];
  if (at(place, 'nextLinkName')?.value === null) return [{ kind: 'off', of: 'paginated' }];
  const next = text(place, 'nextLinkName') ?? 'nextLink';
  const items = text(place, 'itemName') ?? text(place, 'value');
  const named = text(place, 'operationName');
  const operation = named === declaring.subject.operation.operationId ? null : named;
  const setting: PaginationSetting = {
    ...(operation === null || !declaring.surface.named.has(operation)
      ? { type: 'nextUrl' }
      : { type: 'operation', operation }),
    next: pathOf(declaring, next),
    ...(items === null ? {} : { items: pathOf(declaring, items) }),
  };
  const originOf = (key: string | number = ''): Place['origin'] => {
    const spelled =
      key === 'next' ? at(place, 'nextLinkName') : key === 'items' ? at(place, 'itemName') : null;
    return spelled?.origin ?? place.origin;
  };
  return pagingFrom(declaring, { extension, setting, originOf }, 'foreign extension');
}

/** A name may hold dots of its own (`odata.nextLink`) or lead through objects (`page.next`). */
function pathOf({ surface, subject }: DetectionContext, name: string): readonly string[] {
  const whole = subject.response === null ? null : typeAt(surface.models, subject.response.type, [name]);
  return whole === null ? name.split('.') : [name];
}

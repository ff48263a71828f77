import { at, text, type Place } from '../../../load/place.ts';
import type { Finding } from '../finding.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import { typeAt } from '../shape.ts';
import { pagingFrom, type DetectionContext } from './source.ts';

const extension = 'x-ms-pageable';

/**
 * Reads `x-ms-pageable`: the response has the items (`value` by default) and the URL of the next page.
 *
 * `operationName` names the operation that reads the next page, with the value that the response has there,
 * which may be a part of a URL. If the document does not have that operation, the URL is requested.
 * `nextLinkName: null` means that there is only one page, so it is a plain call. The key of the items is
 * `itemName` in the extension's table and `value` in its examples; both are accepted.
 */
export function fromMicrosoftPageable(context: DetectionContext): readonly Finding[] {
  const raw = context.raw();
  const place = raw && at(raw, extension);
  if (place === null) return [];
  if (at(place, 'nextLinkName')?.value === null) return [{ kind: 'off', of: 'paginated' }];
  const next = text(place, 'nextLinkName') ?? 'nextLink';
  const items = text(place, 'itemName') ?? text(place, 'value');
  const named = text(place, 'operationName');
  const operation = named === context.subject.operation.operationId ? null : named;
  const setting: PaginationSetting = {
    ...(operation === null || !context.surface.named.has(operation)
      ? { type: 'nextUrl' }
      : { type: 'operation', operation }),
    next: pathOf(context, next),
    ...(items === null ? {} : { items: pathOf(context, items) }),
  };
  const originOf = (key: string | number = ''): Place['origin'] => {
    const spelled =
      key === 'next' ? at(place, 'nextLinkName') : key === 'items' ? at(place, 'itemName') : null;
    return spelled?.origin ?? place.origin;
  };
  return pagingFrom(context, { extension, setting, originOf }, 'foreign extension');
}

/** A name may contain dots (`odata.nextLink`) or be a path (`page.next`). */
function pathOf({ surface, subject }: DetectionContext, name: string): readonly string[] {
  const whole = subject.response === null ? null : typeAt(surface.models, subject.response.type, [name]);
  return whole === null ? name.split('.') : [name];
}

import type { OperationConfig } from '../../../config/types.ts';
import { at, members, type Place } from '../../../load/place.ts';
import type { Evidence } from '../../types.ts';
import { longRunning, waitable, type Finding } from '../finding.ts';
import { nearest } from '../../../nearest.ts';
import { parseSetting } from '../settings/parse.ts';
import { resolvePolling } from '../settings/resolve-polling.ts';
import { resolveWaiter } from '../settings/resolve-waiter.ts';
import { paginationSchema, pollingSchema, waitersSchema } from '../settings/schema.ts';
import { checkFor, pagingFrom, type DetectionContext } from './source.ts';
import { routeOf } from '../../route.ts';

/** Behaviour declared by `x-sdkwright-pagination`, `x-sdkwright-polling` and `x-sdkwright-waiters`. */
export function fromSdkwright(declaring: DetectionContext): readonly Finding[] {
  const { raw } = declaring;
  if (raw === null) return [];
  reportMistyped(declaring, raw);
  return declared(declaring, 'sdkwright extension', (aspect) => {
    const extension = `x-sdkwright-${aspect}`;
    return { extension, place: at(raw, extension) };
  });
}

/** All that an operation may have of ours; its name is read elsewhere. */
const extensions = [
  'x-sdkwright-name',
  'x-sdkwright-pagination',
  'x-sdkwright-polling',
  'x-sdkwright-waiters',
  'x-sdkwright-unwrap',
];

/** Reports keys that are nearly one of ours: nothing else would ever say that they have no effect. */
function reportMistyped({ diagnostics, subject }: DetectionContext, raw: Place): void {
  for (const [key, { origin }] of members(raw)) {
    const suggestion =
      key.startsWith('x-sdkwright-') && !extensions.includes(key) ? nearest(key, extensions) : null;
    if (suggestion !== null)
      diagnostics.report('behaviour-key-unknown', origin, {
        extension: routeOf(subject.operation),
        key,
        suggestion,
      });
  }
}

/** Behaviour set in the configuration, in the same shapes. `place` holds an {@link OperationConfig}. */
export function fromConfig(declaring: DetectionContext, place: Place): readonly Finding[] {
  return declared(declaring, 'config', (aspect) => ({
    extension: `"${aspect}" in the configuration`,
    place: at(place, aspect),
  }));
}

type Lookup = (aspect: keyof OperationConfig) => { readonly extension: string; readonly place: Place | null };

function declared(declaring: DetectionContext, source: Evidence['source'], look: Lookup): readonly Finding[] {
  return [
    ...declaredPaging(declaring, source, look),
    ...declaredPolling(declaring, source, look),
    ...declaredWaiters(declaring, source, look),
  ];
}

function declaredPaging(
  declaring: DetectionContext,
  source: Evidence['source'],
  look: Lookup,
): readonly Finding[] {
  const { extension, place } = look('pagination');
  const setting = place && parseSetting(paginationSchema, extension, place, declaring.diagnostics);
  if (setting === null) return [];
  return setting === 'off' ? [{ kind: 'off', of: 'paginated' }] : pagingFrom(declaring, setting, source);
}

function declaredPolling(
  declaring: DetectionContext,
  source: Evidence['source'],
  look: Lookup,
): readonly Finding[] {
  const { extension, place } = look('polling');
  const setting = place && parseSetting(pollingSchema, extension, place, declaring.diagnostics);
  if (setting === null) return [];
  if (setting === 'off') return [{ kind: 'off', of: 'longRunning' }];
  const polling = resolvePolling(checkFor(declaring, extension), setting);
  return polling === null ? [] : [longRunning(polling, source, [`${extension} declares it`])];
}

function declaredWaiters(
  declaring: DetectionContext,
  source: Evidence['source'],
  look: Lookup,
): readonly Finding[] {
  const { extension, place } = look('waiters');
  const setting = place && parseSetting(waitersSchema, extension, place, declaring.diagnostics);
  if (setting === null) return [];
  if (setting === 'off') return [{ kind: 'off', of: 'waitable' }];
  const waiter = resolveWaiter(checkFor(declaring, extension), setting);
  return waiter === null ? [] : [waitable(waiter, source, [`${extension} declares it`])];
}

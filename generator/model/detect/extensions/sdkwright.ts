import { listed } from '../../../diagnostics/sentence.ts';
import type { OperationConfig } from '../../../config/types.ts';
import { at, isObject, type Place } from '../../../load/place.ts';
import type { Evidence } from '../../types.ts';
import { longRunning, waitable, type Finding } from '../finding.ts';
import { nearest } from '../../../nearest.ts';
import { parseSetting } from '../settings/parse.ts';
import { resolvePolling } from '../settings/resolve-polling.ts';
import { resolveWaiter } from '../settings/resolve-waiter.ts';
import { paginationSchema, pollingSchema, waitersSchema } from '../settings/schema.ts';
import { checkFor, pagingFrom, type DetectionContext } from './source.ts';
import { routeOf } from '../../route.ts';

/** Reads `x-sdkwright-pagination`, `x-sdkwright-polling` and `x-sdkwright-waiters`. */
export function fromSdkwright(context: DetectionContext): readonly Finding[] {
  const raw = context.raw();
  if (raw === null) return [];
  reportMistyped(context, raw);
  return declared(context, 'sdkwright extension', (aspect) => {
    const extension = `x-sdkwright-${aspect}`;
    return { extension, place: at(raw, extension) };
  });
}

/** All of our extensions of an operation. Other code reads its name. */
const extensions = [
  'x-sdkwright-name',
  'x-sdkwright-pagination',
  'x-sdkwright-polling',
  'x-sdkwright-waiters',
  'x-sdkwright-unwrap',
];

/**
 * Reports keys that look like a mistyped extension of ours. Otherwise users would not notice that they have
 * no effect.
 */
function reportMistyped({ diagnostics, subject }: DetectionContext, raw: Place): void {
  for (const key of isObject(raw.value) ? Object.keys(raw.value) : []) {
    const suggestion =
      key.startsWith('x-sdkwright-') && !extensions.includes(key) ? nearest(key, extensions) : null;
    if (suggestion !== null)
      diagnostics.report('behaviour-key-unknown', at(raw, key)?.origin ?? raw.origin, {
        extension: routeOf(subject.operation),
        key,
        valid: listed(extensions),
        suggestion,
      });
  }
}

/** Behaviour in the configuration, with the same keys. `place` has an {@link OperationConfig}. */
export function fromConfig(context: DetectionContext, place: Place): readonly Finding[] {
  return declared(context, 'config', (aspect) => ({
    extension: `"${aspect}" in the configuration`,
    place: at(place, aspect),
  }));
}

type Lookup = (aspect: keyof OperationConfig) => { readonly extension: string; readonly place: Place | null };

function declared(context: DetectionContext, source: Evidence['source'], look: Lookup): readonly Finding[] {
  return [
    ...declaredPaging(context, source, look),
    ...declaredPolling(context, source, look),
    ...declaredWaiters(context, source, look),
  ];
}

function declaredPaging(
  context: DetectionContext,
  source: Evidence['source'],
  look: Lookup,
): readonly Finding[] {
  const { extension, place } = look('pagination');
  const setting = place && parseSetting(paginationSchema, extension, place, context.diagnostics);
  if (setting === null) return [];
  return setting === 'off' ? [{ kind: 'off', of: 'paginated' }] : pagingFrom(context, setting, source);
}

function declaredPolling(
  context: DetectionContext,
  source: Evidence['source'],
  look: Lookup,
): readonly Finding[] {
  const { extension, place } = look('polling');
  const setting = place && parseSetting(pollingSchema, extension, place, context.diagnostics);
  if (setting === null) return [];
  if (setting === 'off') return [{ kind: 'off', of: 'longRunning' }];
  const polling = resolvePolling(checkFor(context, extension), setting);
  return polling === null ? [] : [longRunning(polling, source, [`${extension} declares it`])];
}

function declaredWaiters(
  context: DetectionContext,
  source: Evidence['source'],
  look: Lookup,
): readonly Finding[] {
  const { extension, place } = look('waiters');
  const setting = place && parseSetting(waitersSchema, extension, place, context.diagnostics);
  if (setting === null) return [];
  if (setting === 'off') return [{ kind: 'off', of: 'waitable' }];
  const waiter = resolveWaiter(checkFor(context, extension), setting);
  return waiter === null ? [] : [waitable(waiter, source, [`${extension} declares it`])];
}

import { at, elements, text, type Place } from '../../../load/place.ts';
import type { ValuePath } from '../../types.ts';
import { waitable, type Finding } from '../finding.ts';
import { resolveWaiter } from '../settings/resolve-waiter.ts';
import { runtimeValue } from './expression.ts';
import { checkFor, type DetectionContext } from './source.ts';

const extension = 'x-speakeasy-polling';

/**
 * Reads `x-speakeasy-polling`: the operation is repeated until criteria hold. This is a waiter: success
 * criteria name the states to wait for, failure criteria name the states that end the wait.
 */
export function fromSpeakeasyPolling(context: DetectionContext): readonly Finding[] {
  const raw = context.raw();
  const place = raw && at(raw, extension);
  if (place === null) return [];
  const good = elements(place).flatMap((poller) => statesIn(at(poller, 'successCriteria')));
  const bad = elements(place).flatMap((poller) => statesIn(at(poller, 'failureCriteria')));
  const check = checkFor(context, extension);
  const [first] = good;
  if (first === undefined || [...good, ...bad].some(({ path }) => path.join('/') !== first.path.join('/'))) {
    check.problem('its criteria do not compare one property of the response with states', place.origin);
    return [];
  }
  const final = unique(bad.map(({ value }) => value));
  const targets = unique([...good.map(({ value }) => value), ...final]);
  const setting = { path: first.path, targets, final };
  const waiter = resolveWaiter(check, { extension, setting, originOf: () => place.origin });
  return waiter === null ? [] : [waitable(waiter, 'foreign extension', [`${extension} declares it`])];
}

interface State {
  readonly path: ValuePath;
  readonly value: string;
}

/** The states in a list of criteria: `{ condition: '$response.body#/status == "done"' }`. */
function statesIn(criteria: Place | null): readonly State[] {
  return elements(criteria).flatMap((criterion) => {
    const condition = text(criterion, 'condition') ?? '';
    const [expression = '', literal = '', ...more] = condition.split('==').map((side) => side.trim());
    const value = runtimeValue(expression);
    if (value?.from !== 'response' || literal === '' || more.length > 0) return [];
    return [{ path: value.path, value: literal.replace(/^(["'])(.*)\1$/s, '$2') }];
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

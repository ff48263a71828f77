import { child } from '../../diagnostics/origin.ts';
import { at, elements, isObject, members, text, type Place } from '../place.ts';
import { bodyOf } from './body.ts';
import { upgradeParameter } from './parameter.ts';
import { upgradeResponses } from './response.ts';
import { serversOf } from './servers.ts';
import type { Upgrade } from './parts.ts';

const methods: ReadonlySet<string> = new Set('get put post delete options head patch'.split(' '));

const replacedInOperation: ReadonlySet<string> = new Set(
  'parameters consumes produces responses schemes'.split(' '),
);

/** Upgrades a path item. Resolves its reference; undefined without a target. */
export function upgradePathItem(entry: Place, upgrade: Upgrade): unknown {
  const item = upgrade.resolve(entry);
  if (item === null || !isObject(item.value)) return undefined;
  const shared = parametersOf(item, upgrade);
  const { moves } = upgrade;
  const upgraded = members(item).map(([key, place]): readonly [string, unknown] => {
    if (methods.has(key)) return [key, upgradeOperation(place, shared, upgrade)];
    if (key !== 'parameters') return [key, moves.keep(place)];
    return [key, upgradeParameters(place, shared, upgrade)];
  });
  return moves.object(item.origin, upgraded);
}

function upgradeOperation(entry: Place, shared: readonly Place[], upgrade: Upgrade): unknown {
  const operation = upgrade.resolve(entry);
  if (operation === null || !isObject(operation.value)) return undefined;
  const { moves, root } = upgrade;
  const own = parametersOf(operation, upgrade);
  const schemes = elements(at(operation, 'schemes'));
  return moves.object(operation.origin, [
    ...moves.rest(members(operation), replacedInOperation),
    ['servers', schemes.length === 0 ? undefined : serversOf(root, schemes, upgrade)],
    [
      'parameters',
      own.length === 0 ? undefined : upgradeParameters(at(operation, 'parameters'), own, upgrade),
    ],
    [
      'requestBody',
      bodyOf(operation, overridden(shared, own), [...own, ...shared].filter(isHeader), upgrade),
    ],
    ['responses', upgradeResponses(operation, upgrade)],
  ]);
}

/** The parameters of a path item or operation, with references resolved. */
function parametersOf(owner: Place, upgrade: Upgrade): readonly Place[] {
  return elements(at(owner, 'parameters')).flatMap((entry) => {
    const parameter = upgrade.resolve(entry);
    return parameter !== null && isObject(parameter.value) ? [parameter] : [];
  });
}

function upgradeParameters(list: Place | null, parameters: readonly Place[], upgrade: Upgrade): unknown {
  if (list === null) return undefined;
  const outside = parameters.filter((parameter) => !isPayload(parameter));
  return upgrade.moves.array(
    child(list.origin),
    outside.map((parameter) => upgradeParameter(parameter, upgrade)),
  );
}

/**
 * The body parameters of a path item and an operation together. The operation's own replace those of the same
 * name.
 */
function overridden(shared: readonly Place[], own: readonly Place[]): readonly Place[] {
  const payload = own.filter(isPayload);
  const hasBody = payload.some((parameter) => text(parameter, 'in') === 'body');
  const names = new Set(payload.map((parameter) => text(parameter, 'name')));
  const inherited = shared.filter(
    (parameter) => isPayload(parameter) && !hasBody && !names.has(text(parameter, 'name')),
  );
  return [...inherited, ...payload];
}

function isHeader(parameter: Place): boolean {
  return text(parameter, 'in') === 'header';
}

function isPayload(parameter: Place): boolean {
  const where = text(parameter, 'in');
  return where === 'body' || where === 'formData';
}

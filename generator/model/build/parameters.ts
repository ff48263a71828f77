import { at, elements, type Place } from '../../load/place.ts';
import { readParameter, type Parameter } from './parameter.ts';
import type { Scope } from './scope.ts';

/**
 * The parameters of an operation: its own, and those of its path item that it does not override.
 *
 * Two are the same when name and place agree (header names in any letter case). Path parameters come first, in the
 * order of the template, then query, header and cookie parameters in document order.
 *
 * @param path The template; every slot of it gets a parameter, declared or not.
 */
export function readParameters(
  scope: Scope,
  path: string,
  pathItem: Place,
  operation: Place,
): readonly Parameter[] {
  const byKey = new Map<string, Parameter>();
  for (const list of [at(pathItem, 'parameters'), at(operation, 'parameters')]) {
    for (const parameter of elements(list).flatMap((entry) => readParameter(scope, entry))) {
      byKey.set(keyOf(parameter), parameter);
    }
  }
  const declared = [...byKey.values()];
  const inPath = slotsOf(path).map((slot) => {
    const found = declared.find((parameter) => parameter.in === 'path' && parameter.wireName === slot);
    return found ?? undeclared(scope, operation, path, slot);
  });
  for (const { wireName, in: where, origin } of declared) {
    if (where === 'path' && !inPath.some((parameter) => parameter.wireName === wireName)) {
      scope.diagnostics.report('parameter-not-in-path', origin, { name: wireName, path });
    }
  }
  const others = (['query', 'header', 'cookie'] as const).flatMap((where) =>
    declared.filter((parameter) => parameter.in === where),
  );
  return [...inPath, ...others];
}

/** The names of a template's slots, in order and each once. A slot may have text around it: `/v1/{name}:generate`. */
function slotsOf(path: string): readonly string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []))];
}

function keyOf({ in: where, wireName }: Parameter): string {
  return `${where} ${where === 'header' ? wireName.toLowerCase() : wireName}`;
}

function undeclared(scope: Scope, { origin }: Place, path: string, name: string): Parameter {
  scope.diagnostics.report('parameter-undeclared', origin, { name, path });
  return {
    in: 'path',
    wireName: name,
    required: true,
    access: 'both',
    type: { kind: 'primitive', name: 'string', format: null, origin },
    style: { kind: 'style', style: 'simple', explode: false, allowReserved: false },
    docs: { summary: null, description: null, deprecated: false, link: null },
    limits: {},
    origin,
  };
}

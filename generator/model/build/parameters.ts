import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, elements, type Place } from '../../load/place.ts';
import { follow } from './follow.ts';
import { readParameter, type Parameter } from './parameter.ts';
import { readTemplate } from './path-template.ts';
import type { Scope } from './scope.ts';
import { inputsOf } from './units.ts';

/** The parameters of an operation, and its path with only their names in braces. */
export interface PathParameters {
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

/** Reads the parameters of operations. A parameter that many operations refer to is read once. */
export class ParameterReader {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * The parameters of an operation: its own, and those of its path item that it does not override.
   *
   * Two parameters are the same if name and place agree (header names in any letter case). Path parameters
   * come first, in the order of the template, then query, header and cookie parameters in document order,
   * then those that only the template names.
   *
   * @param path - the template; every slot gets a parameter, declared or not
   */
  read(path: string, pathItem: Place, operation: Place): PathParameters {
    const lists = [at(pathItem, 'parameters'), at(operation, 'parameters')];
    const all = lists.flatMap(elements).flatMap((entry) => this.#readEntry(entry));
    const declared = [...new Map(all.map((parameter) => [keyOf(parameter), parameter])).values()];
    const namesIn = (where: Parameter['in']): Set<string> =>
      new Set(declared.flatMap((parameter) => (parameter.in === where ? parameter.wireName : [])));
    const { diagnostics } = this.#scope;
    const context = { declared: namesIn('path'), origin: operation.origin, diagnostics };
    const template = readTemplate(withoutSlots(path, namesIn('query')), context);
    const inPath = template.slots.map((slot) => {
      const found = declared.find((parameter) => parameter.in === 'path' && parameter.wireName === slot);
      return found ?? undeclared(this.#scope, operation, path, { in: 'path', wireName: slot });
    });
    for (const { wireName, in: where, origin } of declared) {
      if (where === 'path' && !template.slots.includes(wireName)) {
        diagnostics.report('parameter-not-in-path', origin, { name: wireName, path });
      }
    }
    const others = (['query', 'header', 'cookie'] as const).flatMap((where) =>
      declared.filter((parameter) => parameter.in === where),
    );
    const inQuery = namesIn('query');
    const named = template.query
      .filter((name) => !inQuery.has(name))
      .map((wireName) => undeclared(this.#scope, operation, path, { in: 'query', wireName }));
    return { path: template.path, parameters: [...inPath, ...others, ...named] };
  }

  #readEntry(entry: Place): readonly Parameter[] {
    const place = follow(this.#scope, entry, 'parameters');
    if (place === null) return [];
    const part = { kind: 'parameters', key: formatOrigin(place.origin), inputs: inputsOf(place) } as const;
    return this.#scope.units.take(part, () => readParameter(this.#scope, place));
  }
}

/** The template without query parts that declared parameters fill: `?size={size}`. */
function withoutSlots(path: string, declared: ReadonlySet<string>): string {
  const [before = '', ...query] = path.split('?');
  const pairs = query.join('?').split('&');
  const isFilled = (pair: string): boolean =>
    /=.*\{/.test(pair) && declared.has(pair.slice(0, pair.indexOf('=')));
  return query.length === 0 || !pairs.some(isFilled)
    ? path
    : [before, pairs.filter((pair) => !isFilled(pair)).join('&')].filter(Boolean).join('?');
}

function keyOf({ in: where, wireName }: Parameter): string {
  return `${where} ${where === 'header' ? wireName.toLowerCase() : wireName}`;
}

function undeclared(
  scope: Scope,
  { origin }: Place,
  path: string,
  named: Pick<Parameter, 'wireName'> & { readonly in: 'path' | 'query' },
): Parameter {
  scope.diagnostics.report('parameter-undeclared', origin, { name: named.wireName, path });
  const inPath = named.in === 'path';
  return {
    ...named,
    required: inPath,
    access: 'both',
    type: { kind: 'primitive', name: 'string', format: null, origin },
    style: {
      kind: 'style',
      style: inPath ? 'simple' : 'form',
      explode: !inPath,
      allowReserved: false,
    },
    docs: { summary: null, description: null, deprecated: false, link: null },
    limits: {},
    origin,
  };
}

import { at, elements, type Place } from '../../load/place.ts';
import { follow } from './follow.ts';
import { readParameter, type Parameter } from './parameter.ts';
import type { Scope } from './scope.ts';

/** Reads the parameters of operations; one that many operations refer to is read once. */
export class ParameterReader {
  readonly #scope: Scope;
  readonly #known = new Map<Place, readonly Parameter[]>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /**
   * The parameters of an operation: its own, and those of its path item that it does not override.
   *
   * Two are the same when name and place agree (header names in any letter case). Path parameters come first, in the
   * order of the template, then query, header and cookie parameters in document order.
   *
   * @param path - the template; every slot of it gets a parameter, declared or not
   */
  read(path: string, pathItem: Place, operation: Place): readonly Parameter[] {
    const lists = [at(pathItem, 'parameters'), at(operation, 'parameters')];
    const all = lists.flatMap(elements).flatMap((entry) => this.#readEntry(entry));
    const declared = [...new Map(all.map((parameter) => [keyOf(parameter), parameter])).values()];
    const inPath = slotsOf(path).map((slot) => {
      const found = declared.find((parameter) => parameter.in === 'path' && parameter.wireName === slot);
      return found ?? undeclared(this.#scope, operation, path, slot);
    });
    for (const { wireName, in: where, origin } of declared) {
      if (where === 'path' && !inPath.some((parameter) => parameter.wireName === wireName)) {
        this.#scope.diagnostics.report('parameter-not-in-path', origin, { name: wireName, path });
      }
    }
    const others = (['query', 'header', 'cookie'] as const).flatMap((where) =>
      declared.filter((parameter) => parameter.in === where),
    );
    return [...inPath, ...others];
  }

  #readEntry(entry: Place): readonly Parameter[] {
    const place = follow(this.#scope, entry, 'parameters');
    if (place === null) return [];
    const known = this.#known.get(place) ?? readParameter(this.#scope, place);
    this.#known.set(place, known);
    return known;
  }
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

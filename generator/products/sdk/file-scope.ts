import type { Direction } from '../../contract/types.ts';
import { isCallVariable, isReservedWord } from '../../reserved.ts';
import { sortedBy } from '../../order.ts';
import { code, identifier, joinCode, stringLiteral, type Code } from '../../escape/code.ts';
import type { Lookup } from './lookup.ts';
import { runtimeAlias } from './runtime-alias.ts';
import type { RuntimeIndex } from './runtime-index.ts';

interface Import {
  readonly name: string;
  readonly alias: string;
  readonly isType: boolean;
}

/**
 * Collects the names that one file mentions. Each mention adds an import, so no other code writes import
 * lines.
 */
export class FileScope {
  readonly #path: string;
  readonly #lookup: Lookup;
  readonly #runtimeIndex: RuntimeIndex;
  readonly #local: ReadonlySet<string>;
  readonly #named = new Map<string, Map<string, Import>>();
  readonly #namespaces = new Map<string, string>();

  /**
   * @param path - path of the file, relative to `src`
   * @param local - names that the file declares in addition to models and inputs; imports get other names
   */
  constructor(path: string, lookup: Lookup, runtime: RuntimeIndex, local: Iterable<string> = []) {
    this.#path = path;
    this.#runtimeIndex = runtime;
    this.#lookup = lookup;
    this.#local = new Set(local);
  }

  /** The models of the package, by name. */
  get models(): Lookup['models'] {
    return this.#lookup.models;
  }

  /** Mentions a model's type. */
  model(name: string, direction: Direction): Code {
    const { file, requestName } = this.#lookup.model(name);
    return this.#mention(file, direction === 'request' ? (requestName ?? name) : name, true);
  }

  /** Mentions a model's converter. */
  converter(model: string): Code {
    const { file, converterName } = this.#lookup.model(model);
    if (converterName === null) throw new Error(`${model} has no converter.`);
    return this.#mention(file, converterName, false);
  }

  /** Mentions a type of the runtime. */
  runtimeType(name: string): Code {
    return this.#runtime(name, true);
  }

  /** Mentions a function, class or const of the runtime. */
  runtime(name: string): Code {
    return this.#runtime(name, false);
  }

  /** Mentions an export of another generated file. */
  exported(home: string, name: string, kind: 'type' | 'value'): Code {
    return this.#mention(home, name, kind === 'type');
  }

  /** Mentions the function of a call, given by its dotted name. In another file, through its resource. */
  operation(id: string): Code {
    const { call, resource } = this.#lookup.call(id);
    if (resource.file === this.#path) return identifier(call.functionName);
    return code`${this.namespace(resource)}.${identifier(call.name)}`;
  }

  /** Mentions all exports of a resource. */
  namespace({ file, path }: { readonly file: string; readonly path: readonly string[] }): Code {
    const alias = this.#namespaces.get(file) ?? this.#freeNamespace(joined(path));
    this.#namespaces.set(file, alias);
    return identifier(alias);
  }

  /** Mentions a global, such as `Blob`, even if the document has a model with that name. */
  global(name: string): Code {
    return this.#isTaken(name) ? code`globalThis.${identifier(name)}` : identifier(name);
  }

  /** The files of the runtime that this file needs, relative to `src`. */
  get runtimeFiles(): readonly string[] {
    return [...this.#named.keys()].filter((home) => home.startsWith('runtime/'));
  }

  /** The names of the runtime that this file mentions. */
  get runtimeNames(): readonly string[] {
    const homes = [...this.#named].filter(([home]) => home.startsWith('runtime/'));
    return homes.flatMap(([, imports]) => [...imports.values()].map(({ name }) => name));
  }

  /** The import lines, sorted and with types marked. */
  get imports(): Code {
    const named = [...this.#named].map(([home, imports]) => this.#importOf(home, namedImports(imports)));
    const whole = [...this.#namespaces].map(([home, alias]) =>
      this.#importOf(home, code`import * as ${identifier(alias)}`),
    );
    const sorted = sortedBy([...named, ...whole], ({ specifier }) => specifier.replace(/\.js$/, ''));
    return joinCode(
      sorted.map(({ line }) => line),
      '\n',
    );
  }

  #runtime(name: string, isType: boolean): Code {
    const alias = this.#isTaken(name) ? runtimeAlias(name, (each) => this.#isTaken(each)) : name;
    return this.#mention(this.#runtimeIndex.home(name), name, isType, alias);
  }

  #isTaken(name: string): boolean {
    return this.#lookup.taken.has(name) || this.#local.has(name) || isReservedWord(name);
  }

  /** The name of a resource, or a longer one if the file may have another thing with that name. */
  #freeNamespace(name: string): string {
    const others = new Set(this.#namespaces.values());
    let alias = name;
    const isUsed = (each: string): boolean =>
      this.#isTaken(each) || this.#runtimeIndex.has(each) || others.has(each) || isCallVariable(each);
    while (isUsed(alias)) alias += 'Resource';
    return alias;
  }

  #mention(home: string, name: string, isType: boolean, alias = name): Code {
    if (home !== this.#path) {
      const imports = this.#named.get(home) ?? new Map<string, Import>();
      const known = imports.get(alias);
      if (known === undefined || (known.isType && !isType)) imports.set(alias, { name, alias, isType });
      this.#named.set(home, imports);
    }
    return identifier(alias);
  }

  #importOf(home: string, what: Code): { readonly specifier: string; readonly line: Code } {
    const specifier = relativeSpecifier(this.#path, home);
    return { specifier, line: code`${what} from ${stringLiteral(specifier)};` };
  }
}

/** Joins names into one: `chatCompletions`. */
function joined([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)).join('');
}

/** `import { Region, type Machine }`: types after values. */
function namedImports(imports: ReadonlyMap<string, Import>): Code {
  const all = sortedBy(imports.values(), ({ name, isType }) => `${isType ? 1 : 0}${name}`);
  const onlyTypes = all.every(({ isType }) => isType);
  const names = all.map(({ name, alias, isType }) => {
    const marked = isType && !onlyTypes ? code`type ${identifier(name)}` : identifier(name);
    return alias === name ? marked : code`${marked} as ${identifier(alias)}`;
  });
  const keyword = onlyTypes ? code`import type` : code`import`;
  return code`${keyword} { ${joinCode(names, ', ')} }`;
}

/** `../models/region.js` for `models/region.ts`, relative to `resources/machines.ts`. */
export function relativeSpecifier(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  const steps = [...(up.length === 0 ? ['.'] : up), ...there.slice(shared)];
  return steps.join('/').replace(/\.ts$/, '.js');
}

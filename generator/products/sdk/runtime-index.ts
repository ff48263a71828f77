import { byCodeUnit } from '../../order.ts';
import { stringLiteral } from '../../escape/code.ts';

/** The runtime's sources by path relative to `src/runtime`, for example `paging/cursor.ts`. */
export type RuntimeSources = ReadonlyMap<string, string>;

/** The names that differ between the runtimes of packages. */
export interface RuntimeNames {
  readonly packageName: string;
  /** The environment variable for the level of logging. */
  readonly logVariable: string;
}

/** The runtime of a package, with its names in place of the string literals of two files. */
export function runtimeOf(
  { packageName, logVariable }: RuntimeNames,
  sources: RuntimeSources,
): RuntimeSources {
  const names = new Map([
    ['package-name.ts', packageName],
    ['log-variable.ts', logVariable],
  ]);
  return new Map(
    [...sources].map(([path, text]) => {
      const name = names.get(path);
      return [path, name === undefined ? text : text.replace(/'\w+'/, () => stringLiteral(name).toString())];
    }),
  );
}

/** The file of each exported name of the runtime, and the imports of each file. */
export interface RuntimeIndex {
  /**
   * The file, relative to `src`, that declares an exported name.
   *
   * @throws {Error} if the runtime has no such name, which is a bug
   */
  home(name: string): string;
  has(name: string): boolean;
  /** Whether a name exists at run time: a class, function or const. */
  isValue(name: string): boolean;
  /** Errors and their guards among the exports of the given files, relative to `src`, sorted. */
  errors(files: Iterable<string>): readonly string[];
  /** The given files, relative to `src`, and all files that they import, sorted, with their text. */
  closure(files: Iterable<string>): readonly (readonly [path: string, text: string])[];
}

const declaration =
  /^export (?:declare |abstract |async )*(class|function\*?|const|interface|type) ([A-Za-z_$][\w$]*)/gm;
const importLine = /^(?:import|export)\b[^;]*?from '(\.[^']+)\.js';/gms;

/** Parses the exports and imports of the runtime's sources. */
export function indexRuntime(sources: RuntimeSources): RuntimeIndex {
  const homes = new Map<string, { file: string; isValue: boolean }>();
  for (const [file, text] of sources) {
    for (const [, keyword, name] of text.matchAll(declaration)) {
      if (name !== undefined)
        homes.set(name, { file: `runtime/${file}`, isValue: keyword !== 'type' && keyword !== 'interface' });
    }
  }
  return {
    home: (name) => {
      const found = homes.get(name);
      if (found === undefined) throw new Error(`The runtime exports no ${name}.`);
      return found.file;
    },
    has: (name) => homes.has(name),
    isValue: (name) => homes.get(name)?.isValue ?? false,
    errors: (files) => {
      const wanted = new Set(files);
      const names = [...homes].filter(
        ([name, { file, isValue }]) => isValue && wanted.has(file) && /^(is)?[A-Z]\w*Error$/.test(name),
      );
      return names.map(([name]) => name).sort(byCodeUnit);
    },
    closure: (files) => closure(sources, files),
  };
}

function closure(sources: RuntimeSources, files: Iterable<string>): readonly (readonly [string, string])[] {
  const needed = new Map<string, string>();
  const waiting = [...files].map((file) => file.replace(/^runtime\//, ''));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = sources.get(file);
    if (needed.has(file) || text === undefined) continue;
    needed.set(file, text);
    for (const [, specifier] of text.matchAll(importLine)) {
      if (specifier !== undefined) waiting.push(resolve(file, `${specifier}.ts`));
    }
  }
  return [...needed].sort(([a], [b]) => byCodeUnit(a, b)).map(([file, text]) => [`runtime/${file}`, text]);
}

function resolve(from: string, specifier: string): string {
  const steps = [...from.split('/').slice(0, -1), ...specifier.split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

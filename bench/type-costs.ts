import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.ts';
import { clientClass, resourceFile } from './programs.ts';

/** The instantiations of types that one call costs the compiler of a consumer. */
export interface TypeCost {
  /** For example `machines.list`. */
  readonly call: string;
  /** Through the class. */
  readonly byClass: number;
  /** Through the function of the resource. */
  readonly byFunction: number;
}

/** Settings of a consumer that does not check the declarations of packages. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/**
 * Measures two calls of the resource with the most methods, `list` and `get` if it has them: the instantiations of a
 * program with the call minus those of the same program without it.
 *
 * @param folder - a package with its build in `dist`
 * @throws {Error} if the package has no operations
 */
export function typeCosts(folder: string): readonly TypeCost[] {
  const [resource, methods] = largestResource(folder);
  const file = resourceFile(folder, resource)?.replace(/\.ts$/, '.js');
  const client = clientClass(folder);
  const usual = methods.filter((name) => name === 'list' || name === 'get');
  return (usual.length === 0 ? methods.slice(0, 1) : usual).map((name) => {
    const byClass = [
      `import { ${client} } from './dist/index.js';`,
      `const client = new ${client}();`,
      `await client.${resource}.${name}({} as never);`,
    ];
    const byFunction = [
      `import { createClient } from './dist/index.js';`,
      `import * as resource from './dist/resources/${file}';`,
      'const client = createClient();',
      `await resource.${name}(client, {} as never);`,
    ];
    const cost = (lines: readonly string[]): number =>
      instantiations(folder, lines) - instantiations(folder, [...lines.slice(0, -1), 'export {};']);
    return { call: `${resource}.${name}`, byClass: cost(byClass), byFunction: cost(byFunction) };
  });
}

/** The dotted name and the methods of the resource with the most methods, from the list of all methods. */
function largestResource(folder: string): readonly [name: string, methods: readonly string[]] {
  const methods = new Map<string, string[]>();
  const lines = readFileSync(join(folder, 'api.md'), 'utf8').matchAll(/^- `([\w.]+)\.(\w+)\(/gm);
  for (const [, resource = '', name = ''] of lines)
    methods.set(resource, [...(methods.get(resource) ?? []), name]);
  const [largest] = [...methods].toSorted(([, a], [, b]) => b.length - a.length);
  if (largest === undefined) throw new Error('The package has no operations.');
  return largest;
}

function instantiations(folder: string, lines: readonly string[]): number {
  const project = join(folder, 'tsconfig.types.json');
  writeFileSync(join(folder, 'program.mts'), lines.join('\n'));
  writeFileSync(project, JSON.stringify({ compilerOptions, files: ['program.mts'] }));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const printed = execFileSync(process.execPath, [compiler, '-p', project, '--extendedDiagnostics'], {
    encoding: 'utf8',
  });
  return Number(/^Instantiations:\s+(\d+)/m.exec(printed.replaceAll(',', ''))?.[1]);
}

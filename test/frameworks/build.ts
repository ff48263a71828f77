import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../generator/index.ts';
import { compilerOutput } from '../support/compiler.ts';

/** A document in the manner of a framework, and the folder of the package that is made of it. */
export interface Source {
  /** Path of the document. */
  readonly spec: string;
  /** Path of the program that uses the package. */
  readonly program: string;
  /** Folder of the package, which npm knows it by. */
  readonly name: string;
}

/**
 * Generates a package of each document with nothing but a document and a folder, and compiles all of them with their programs, under
 * the settings of the packages themselves.
 *
 * @returns what the compiler prints, and the warnings and errors of the generator by package
 */
export async function buildAll(
  folder: string,
  sources: readonly Source[],
): Promise<{ readonly compiler: string; readonly warnings: ReadonlyMap<string, readonly string[]> }> {
  const warnings = new Map<string, readonly string[]>();
  for (const { spec, program, name } of sources) {
    const { targets } = await generate({ spec, out: join(folder, name) });
    const found = targets.flatMap(({ diagnostics }) => diagnostics);
    warnings.set(
      name,
      found.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    );
    copyFileSync(program, join(folder, name, 'program.ts'));
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settingsFor(sources)));
  const compiler = compilerOutput(folder);
  for (const { name } of sources) describePackage(folder, name);
  return { compiler, warnings };
}

/** One program of all packages is compiled several times faster than each alone. */
function settingsFor(sources: readonly Source[]): object {
  const names = sources.map(({ name }) => name);
  const paths = names.flatMap((name) => [
    [name, [`./${name}/src/index.ts`]],
    [`${name}/*`, [`./${name}/src/resources/*.ts`]],
  ]);
  return {
    extends: `./${names[0]}/tsconfig.json`,
    compilerOptions: {
      ...{
        noUncheckedSideEffectImports: true,
        skipLibCheck: false,
        declaration: false,
        declarationMap: false,
      },
      ...{ isolatedDeclarations: false, sourceMap: false, types: ['node'], rootDir: '.', outDir: 'built' },
      paths: Object.fromEntries(paths),
    },
    include: names.flatMap((name) => [`${name}/src`, `${name}/program.ts`]),
  };
}

/** Lets a compiled program find the package that lies around it by its name, by the exports that the package declares. */
function describePackage(folder: string, name: string): void {
  const manifest = readFileSync(join(folder, name, 'package.json'), 'utf8');
  mkdirSync(join(folder, 'built', name), { recursive: true });
  writeFileSync(join(folder, 'built', name, 'package.json'), manifest.replaceAll('./dist/', './src/'));
}

import { sortedBy } from '../../../order.ts';
import { json } from '../../../escape/code.ts';
import type { FoundAdditions } from '../../../templates/package-additions.ts';
import type { ProductInput } from '../../product.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ManifestFileView } from '../views/package.ts';
import { withAdditions, type ExportTarget } from './package-additions.ts';

/** The TypeScript version that builds and checks generated packages. */
export const typescriptVersion = '^7.0.2';

/**
 * `package.json`: only ES modules. The root exports everything, a subpath the functions of each resource, and
 * `client` the function that creates a client for them.
 */
export function packageJson(pkg: PackageScope, added: readonly FoundAdditions[]): ManifestFileView {
  const { contract, view, diagnostics } = pkg;
  const { name, version, description, license, author, repository } = pkg.package;
  const subpaths = contract.resources.map(({ file }) => entryPoint(file.replace(/\.ts$/, '')));
  const content = {
    ...{ name, version, description, license },
    ...(author === null ? {} : { author }),
    ...(repository === null ? {} : { repository }),
    type: 'module',
    engines: { node: '>=20' },
    sideEffects: false,
    // For resolvers that do not read `exports`.
    main: './dist/index.js',
    types: './dist/index.d.ts',
    exports: Object.fromEntries<ExportTarget | string>([
      ['.', exportTarget('index')],
      ['./client', exportTarget('create-client')],
      ...sortedBy(subpaths, ([key]) => key),
      ['./package.json', './package.json'],
    ]),
    files: ['dist', 'src', 'api.md', 'SKILL.md', 'CHANGELOG.md'],
    scripts: { build: 'tsc -p tsconfig.json', prepack: 'npm run build' },
    devDependencies: { typescript: typescriptVersion },
  };
  return { package: view, content: json(withAdditions(content, added, diagnostics)) };
}

function entryPoint(path: string): readonly [string, ExportTarget] {
  return [`./${path.replace(/^resources\//, '')}`, exportTarget(path)];
}

function exportTarget(path: string): ExportTarget {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}

/** `tsconfig.json` of the package. */
export function tsconfigJson({ view, types }: PackageScope): ManifestFileView {
  return { package: view, content: json(tsconfigOf('library', types)) };
}

/**
 * The compiler options of a generated package: all strict flags. A program runs only on Node and has no
 * declarations.
 */
export function tsconfigOf(kind: 'library' | 'program', { dates }: ProductInput['types']): object {
  const temporal = dates === 'Temporal' ? ['esnext.temporal'] : [];
  const isLibrary = kind === 'library';
  const edition = isLibrary ? 'es2022' : 'es2023';
  return {
    compilerOptions: {
      target: edition,
      lib: [edition, 'dom', 'dom.iterable', 'esnext.disposable', ...temporal],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      types: isLibrary ? [] : ['node'],
      rootDir: 'src',
      outDir: 'dist',
      ...(isLibrary && { declaration: true, declarationMap: true, sourceMap: true }),
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      ...(isLibrary && { isolatedDeclarations: true }),
      erasableSyntaxOnly: true,
    },
    include: ['src'],
  };
}

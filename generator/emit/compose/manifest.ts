import { sortedBy } from '../../order.ts';
import { json } from '../gate.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ManifestFileView } from '../views/package.ts';

/** The compiler that generated packages are built and checked with. */
const typescriptVersion = '^7.0.2';

/** `package.json`: ES modules only; the root holds client, models and errors, a subpath each resource's functions. */
export function packageJson({ api, names, target, view, client }: PackageScope): ManifestFileView {
  const config = target.package;
  const subpaths = api.resources.map(({ id }) => entryPoint(names.file(id).replace(/\.ts$/, '')));
  const content = {
    name: config.name,
    version: config.version ?? '0.1.0',
    description: config.description ?? `TypeScript client of the ${client} API.`,
    license: config.license ?? 'MIT',
    ...(config.repository === undefined ? {} : { repository: config.repository }),
    type: 'module',
    engines: { node: '>=20' },
    sideEffects: false,
    exports: Object.fromEntries<ExportTarget | string>([
      ['.', exportTarget('index')],
      ...sortedBy(subpaths, ([key]) => key),
      ['./package.json', './package.json'],
    ]),
    files: ['dist', 'src', 'api.md', 'CHANGELOG.md'],
    scripts: { build: 'tsc -p tsconfig.json', prepublishOnly: 'npm run build' },
    devDependencies: { typescript: typescriptVersion },
  };
  return { package: view, content: json(content) };
}

function entryPoint(path: string): readonly [string, ExportTarget] {
  return [`./${path.replace(/^resources\//, '')}`, exportTarget(path)];
}

interface ExportTarget {
  readonly types: string;
  readonly default: string;
}

function exportTarget(path: string): ExportTarget {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}

/** `tsconfig.json` of the package: every strict flag there is. */
export function tsconfigJson({ view, target }: PackageScope): ManifestFileView {
  const temporal = target.types?.dates === 'Temporal' ? ['esnext.temporal'] : [];
  const content = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable', 'esnext.disposable', ...temporal],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      types: [],
      rootDir: 'src',
      outDir: 'dist',
      declaration: true,
      declarationMap: true,
      sourceMap: true,
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
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
    },
    include: ['src'],
  };
  return { package: view, content: json(content) };
}

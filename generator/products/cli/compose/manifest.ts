import { json } from '../../../escape/code.ts';
import { oneLine } from '../../../escape/characters.ts';
import { sortedBy } from '../../../order.ts';
import type { FoundAdditions } from '../../../templates/package-additions.ts';
import { tsconfigOf, typescriptVersion } from '../../sdk/compose/manifest.ts';
import { withAdditions } from '../../sdk/compose/package-additions.ts';
import type { CliScope } from '../cli-scope.ts';
import { runtimeDependencies, typeDependencies } from '../dependencies.ts';
import type { CliManifestFileView } from '../views.ts';

/** `package.json`: a program over the SDK, with the SDK's version. */
export function packageJson(cli: CliScope, added: readonly FoundAdditions[]): CliManifestFileView {
  const { contract, options, package: sdk } = cli;
  const dependencies = { [sdk.name]: sdk.version, ...runtimeDependencies };
  const content = {
    ...{ name: options.package, version: sdk.version },
    description: `Command line of the ${oneLine(contract.title)}.`,
    license: sdk.license,
    ...(sdk.author === null ? {} : { author: sdk.author }),
    ...(sdk.repository === null ? {} : { repository: sdk.repository }),
    type: 'module',
    engines: { node: '>=20.19' },
    bin: { [options.bin]: './dist/main.js' },
    exports: { './package.json': './package.json' },
    files: ['dist', 'CHANGELOG.md'],
    scripts: { build: 'tsc -p tsconfig.json', prepack: 'npm run build' },
    dependencies: Object.fromEntries(sortedBy(Object.entries(dependencies), ([name]) => name)),
    devDependencies: { ...typeDependencies, typescript: typescriptVersion },
  };
  return { package: cli.view, content: json(withAdditions(content, added, cli.diagnostics)) };
}

/** `tsconfig.json` of the package. */
export function tsconfigJson({ view, types }: CliScope): CliManifestFileView {
  return { package: view, content: json(tsconfigOf('program', types)) };
}

import type { Templates } from '../../templates/templates.ts';
import { licenseFile } from '../license-file.ts';
import type { FileSource, Product, ProductInput } from '../product.ts';
import { cliScope, type CliOptions } from './cli-scope.ts';
import { cliTemplates } from './cli-templates.ts';
import { commandFiles } from './compose/command-files.ts';
import { packageJson, tsconfigJson } from './compose/manifest.ts';
import { programFile } from './compose/program.ts';
import { readmeFile } from './compose/readme.ts';

/** A command-line program over the SDK. Commands are data that its runtime reads. */
export function cliProduct(options: CliOptions): Product {
  return { templates: cliTemplates, sources: (input, templates) => sourcesOf(input, options, templates) };
}

function* sourcesOf(input: ProductInput, options: CliOptions, templates: Templates): Generator<FileSource> {
  const cli = cliScope(input, options);
  const top = {
    'package.json': packageJson(cli, templates.additions),
    'tsconfig.json': tsconfigJson(cli),
    'README.md': readmeFile(cli),
  };
  for (const [path, view] of Object.entries(top)) yield { kind: 'view', path, template: path, view };
  yield { kind: 'view', path: 'src/main.ts', template: 'main.ts', view: { package: cli.view } };
  yield { kind: 'view', path: 'src/program.ts', template: 'program.ts', view: programFile(cli) };
  for (const { path, view } of commandFiles(cli))
    yield { kind: 'view', path: `src/${path}`, template: 'commands.ts', view };
  yield* licenseFile(cli.package, templates);
  for (const [path, text] of templates.runtime) yield { kind: 'text', path: `src/runtime/${path}`, text };
}

import type { ProductTemplates } from '../../templates/product-templates.ts';
import { cliSamples } from './samples.ts';
import { CLI_VIEW_VERSION } from './views.ts';

/** The templates of the command line; `views.ts` describes the fields of their views. */
export const cliTemplates: ProductTemplates = {
  folder: 'cli',
  runtime: 'cli-runtime',
  version: CLI_VIEW_VERSION,
  samples: cliSamples,
  viewTypes: new Map([
    ['README.md', 'CliReadmeFileView'],
    ['commands.ts', 'CommandsFileView'],
    ['main.ts', 'MainFileView'],
    ['package.json', 'CliManifestFileView'],
    ['program.ts', 'ProgramFileView'],
    ['tsconfig.json', 'CliManifestFileView'],
    ['partials/command', 'CommandView'],
  ]),
  files: new Map([
    ['package.json', 'package.json'],
    ['tsconfig.json', 'tsconfig.json'],
    ['readme.md', 'README.md'],
    ['src/main.ts', 'main.ts'],
    ['src/program.ts', 'program.ts'],
    ['src/commands/{name}.ts', 'commands.ts'],
  ]),
  hosts: { once: 'program.ts', resource: 'commands.ts', model: null },
  changesSince: () => '',
};

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { builtinModules } from './build/builtin-modules.mjs';
import { chunkNames } from './build/chunks.mjs';
import { compiledValidators } from './build/compiled-validators.mjs';
import { licenses } from './build/licenses.mjs';
import { precompiledTemplates } from './build/precompiled-templates.mjs';
import { tsMorphPrinter } from './build/ts-morph-printer.mjs';

// Bundles the generator: a command starts faster with ten files than with seven hundred.
//
//   node bundle.mjs [--out FOLDER] [--clean] [NAME=FILE …]
//
// The default folder is `dist`. Each name with a file adds an entry.

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, clean: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** Files that Node, configurations and workers load by their path. All other code goes into chunks. */
const entries = {
  cli: 'generator/cli.ts',
  index: 'generator/index.ts',
  'load/validate/thread': 'generator/load/validate/thread.ts',
  'print/thread': 'generator/print/thread.ts',
  'run/thread': 'generator/run/thread.ts',
};

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Whether npm installs a module with the generator. All others are bundled. */
const isInstalled = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Whether a module is bundled although npm installs its package: the part of it that each run needs. */
const isBundledPart = (id, importer) =>
  id === 'handlebars/runtime.js' || (id === 'ts-morph' && importer?.endsWith('print-declaration.ts'));

await build({
  input: { ...entries, ...Object.fromEntries(positionals.map((entry) => entry.split('='))) },
  platform: 'node',
  // On a busy machine, rolldown would warn that our plugins are slow. Some commands share modules with `import()`.
  checks: { bundlerTimings: false, ineffectiveDynamicImport: false },
  plugins: [compiledValidators(), precompiledTemplates(), tsMorphPrinter(), licenses(), builtinModules()],
  external: (id, importer) => isInstalled(id) && !isBundledPart(id, importer),
  preserveEntrySignatures: 'allow-extension',
  output: {
    ...{ dir: values.out, chunkFileNames: '[name]-[hash].js', cleanDir: values.clean },
    // A name decides alone where a module goes. Rolldown then requires that other files may import more from an entry than it exports.
    codeSplitting: { groups: [{ name: chunkNames(), includeDependenciesRecursively: false }] },
  },
});

// The renderer of reference pages, with its licence.
for (const [from, to] of [
  ['rapidoc-min.js', 'renderer.js'],
  ['rapidoc-min.js.LICENSE.txt', 'renderer.LICENSE.txt'],
])
  copyFileSync(new URL(from, import.meta.resolve('rapidoc')), join(values.out, to));

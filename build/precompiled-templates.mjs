import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';

/**
 * Fills `templates/precompiled.ts` with our templates, so that a run neither compiles them nor loads the compiler.
 *
 * @returns {import('rolldown').Plugin}
 */
export function precompiledTemplates() {
  return {
    name: 'precompiled-templates',
    load: {
      filter: { id: /[/\\]templates[/\\]precompiled\.ts$/ },
      async handler() {
        const specifications = (await ownTemplates()).map(
          ([text, code]) => `[${JSON.stringify(text)}, ${code}]`,
        );
        return {
          code: `export const precompiled = new Map([${specifications.join(',\n')}]);`,
          moduleType: 'js',
        };
      },
    },
  };
}

/** The texts of all templates, and their code. */
async function ownTemplates() {
  const jiti = createJiti(import.meta.url);
  const { baseFolder, readFolder } = await jiti.import('../generator/templates/sources.ts');
  const { precompile } = await jiti.import('../generator/templates/compile.ts');
  const folders = readdirSync(baseFolder()).map((name) => join(baseFolder(), name));
  const sources = folders.flatMap((folder) => readFolder(folder, 'base'));
  return sources.map((source) => [source.text, precompile(source)]);
}

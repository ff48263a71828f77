import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownModule } from '../installation.ts';

/**
 * The value a configuration file exports by default; undefined if it has no default export.
 *
 * `import { defineConfig } from 'sdkwright'` leads to the installation that runs, whether the package is installed
 * beside the file or not. The file is read anew each time, so that `--watch` sees its changes.
 *
 * @param file - absolute path of a JSON, JavaScript or TypeScript file
 * @throws what the file throws, or the parser says of it
 */
export async function evaluateConfig(file: string): Promise<unknown> {
  if (extname(file) === '.json') return JSON.parse(await readFile(file, 'utf8'));
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    alias: { sdkwright: fileURLToPath(ownModule('index')) },
    moduleCache: false,
    fsCache: false,
    interopDefault: false,
  });
  const exported: unknown = await jiti.import(file);
  return typeof exported === 'object' && exported !== null && 'default' in exported
    ? await exported.default
    : undefined;
}

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownModule } from '../installation.ts';
import { mistakeInModule, readJson, readYaml } from './syntax-mistake.ts';

/**
 * The default export of a configuration file; undefined without one.
 *
 * `import { defineConfig } from 'sdkwright'` resolves to the running installation, whether or not the package
 * is installed next to the file. The file is read again each time, so that `--watch` sees its changes.
 *
 * @param file - absolute path of a JSON, YAML, JavaScript or TypeScript file
 * @throws {SyntaxMistake} if the file, or one that it imports, cannot be parsed
 * @throws errors of the file itself
 */
export async function evaluateConfig(file: string): Promise<unknown> {
  const extension = extname(file);
  if (extension === '.json') return readJson(await readFile(file, 'utf8'), file);
  if (extension === '.yaml' || extension === '.yml') return readYaml(await readFile(file, 'utf8'), file);
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    alias: { sdkwright: fileURLToPath(ownModule('index')) },
    moduleCache: false,
    fsCache: false,
    interopDefault: false,
  });
  const exported: unknown = await jiti.import(file).catch((error: unknown) => {
    throw mistakeInModule(error) ?? error;
  });
  return typeof exported === 'object' && exported !== null && 'default' in exported
    ? await exported.default
    : undefined;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the licence of each bundled package next to the code that contains it.
 *
 * @returns {import('rolldown').Plugin}
 */
export function licenses() {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(ids.flatMap((id) => inPackage.exec(id)?.[0] ?? []));
      for (const folder of folders) {
        const name = inPackage.exec(folder)?.[1].replaceAll('/', '-');
        const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
        if (file === undefined) continue;
        const source = readFileSync(join(folder, file), 'utf8');
        this.emitFile({ type: 'asset', fileName: `${name}.LICENSE.txt`, source });
      }
    },
  };
}

/** The folder of the package that a module belongs to, and the package's name. */
const inPackage = /^.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/;

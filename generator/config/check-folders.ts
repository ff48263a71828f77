import { sep } from 'node:path';
import { child, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { ResolvedTarget } from './resolve-target.ts';

/**
 * Reports targets and products that write into the folder of another, and so would delete each other's files.
 *
 * Folders that differ only in letter case are one folder on many disks.
 *
 * @param origin - the file of the configuration
 */
export function checkFolders(
  targets: ReadonlyMap<string, ResolvedTarget>,
  origin: Origin,
  diagnostics: Diagnostics,
): void {
  const folders = [...targets].flatMap(foldersOf);
  for (const [index, { keys, out, path }] of folders.entries()) {
    const other = folders.find((one, at) => path.startsWith(one.path) && (path !== one.path || at < index));
    if (other === undefined) continue;
    const place = child(origin, 'targets', ...keys, 'out');
    diagnostics.report('config-shared-folder', place, {
      out,
      other: other.keys.join('.'),
      otherOut: other.out,
    });
  }
}

/** A folder that a target or product writes. */
interface Folder {
  /** The keys that lead to it in the configuration's `targets`. */
  readonly keys: readonly string[];
  readonly out: string;
  readonly path: string;
}

function foldersOf([name, { out, products }]: readonly [string, ResolvedTarget]): readonly Folder[] {
  const folder = (keys: readonly string[], at: string): Folder => ({ keys, out: at, path: comparable(at) });
  const others = Object.entries(products).map(([key, product]: [string, { readonly out: string }]) =>
    folder([name, 'products', key], product.out),
  );
  return [folder([name], out), ...others];
}

function comparable(folder: string): string {
  return `${folder.toLowerCase()}${sep}`;
}

import { sep } from 'node:path';
import { child, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { ResolvedTarget } from './resolve-target.ts';

/**
 * Reports targets and products that would write into the folder of another, and so delete each other's files.
 *
 * Folders that differ in letter case alone are one on many disks.
 *
 * @param origin - the file it comes from
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

/** A folder that is written to. */
interface Folder {
  /** What leads to it below the configuration's `targets`. */
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

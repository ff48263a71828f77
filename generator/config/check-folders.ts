import { sep } from 'node:path';
import { child, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { ResolvedTarget } from './resolve-target.ts';

/**
 * Reports targets that would write into the folder of another, and so delete each other's files.
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
  const folders = [...targets].map(([name, { out }]) => ({ name, out, path: comparable(out) }));
  for (const [index, { name, out, path }] of folders.entries()) {
    const other = folders.find((one, at) => path.startsWith(one.path) && (path !== one.path || at < index));
    if (other === undefined) continue;
    const place = child(origin, 'targets', name, 'out');
    diagnostics.report('config-shared-folder', place, { out, other: other.name, otherOut: other.out });
  }
}

function comparable(folder: string): string {
  return `${folder.toLowerCase()}${sep}`;
}

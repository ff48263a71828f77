import path from 'node:path';

/** Whether a path is a folder's or lies in it, both absolute. On Windows, another drive is another place. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

import path from 'node:path';

/** Whether an absolute path is a folder or lies in it. On Windows, a path on another drive is outside. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

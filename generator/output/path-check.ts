import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostics } from '../diagnostics/report.ts';
import { ownPaths } from './layout.ts';
import { Obstacles, pathProblem } from './safe-path.ts';

/**
 * Whether every path is that of a plain file inside the package folder, and all are different on a
 * case-insensitive disk. Reports other paths.
 */
export function arePathsFine(out: string, paths: Iterable<string>, diagnostics: Diagnostics): boolean {
  if (!canBeFolder(out, diagnostics)) return false;
  const obstacles = new Obstacles(out);
  const seen = new Map<string, string>();
  const problems = [...paths].filter((path) => !isPathFine(path, obstacles, seen, diagnostics));
  const own = ownPaths.filter((path) => !isFree(path, obstacles, diagnostics));
  return problems.length + own.length === 0;
}

/**
 * Whether `out` (an absolute path) is a folder or can become one: neither it nor a parent is a file.
 * Otherwise reports it.
 */
export function canBeFolder(out: string, diagnostics: Diagnostics): boolean {
  let place = out;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  if (!existsSync(place) || statSync(place).isDirectory()) return true;
  diagnostics.report('output-not-a-folder', null, { out, file: place });
  return false;
}

function isPathFine(
  path: string,
  obstacles: Obstacles,
  seen: Map<string, string>,
  diagnostics: Diagnostics,
): boolean {
  const reason = pathProblem(path);
  if (reason !== null) {
    diagnostics.report('output-unsafe-path', null, { path, reason });
    return false;
  }
  const other = seen.get(path.toLowerCase());
  seen.set(path.toLowerCase(), path);
  if (other !== undefined) {
    diagnostics.report('output-path-twice', null, { path, other });
    return false;
  }
  return isFree(path, obstacles, diagnostics);
}

function isFree(path: string, obstacles: Obstacles, diagnostics: Diagnostics): boolean {
  const obstacle = obstacles.on(path);
  if (obstacle !== null) diagnostics.report('output-obstacle', null, { path, obstacle });
  return obstacle === null;
}

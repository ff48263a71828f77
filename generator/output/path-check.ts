import type { Diagnostics } from '../diagnostics/report.ts';
import { ownPaths } from './layout.ts';
import { Obstacles, pathProblem } from './safe-path.ts';

/**
 * Whether every path is one for a plain file inside the package folder, and no two are one file on a disk blind to case.
 * What is wrong is reported.
 */
export function arePathsFine(out: string, paths: Iterable<string>, diagnostics: Diagnostics): boolean {
  const obstacles = new Obstacles(out);
  const seen = new Map<string, string>();
  const problems = [...paths].filter((path) => !isPathFine(path, obstacles, seen, diagnostics));
  const own = ownPaths.filter((path) => !isFree(path, obstacles, diagnostics));
  return problems.length + own.length === 0;
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

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Diagnostics } from '../diagnostics/report.ts';
import { readIfPresent, type Disk } from './disk.ts';
import { hashText } from './file.ts';
import { ownPaths, workplaceOf, type Workplace } from './layout.ts';
import { parseJson } from '../json.ts';
import type { Plan } from './plan.ts';
import { Obstacles, pathProblem } from './safe-path.ts';

/** The planned moves and removals. While the journal exists, the package may be partly old and partly new. */
const schema = v.object({
  journal: v.literal(1),
  deletes: v.array(v.object({ path: v.string(), hash: v.string() })),
  writes: v.array(v.object({ path: v.string(), hash: v.string(), staged: v.string() })),
});

type Journal = v.InferOutput<typeof schema>;

/**
 * Applies a plan to a package. If the process is killed at any point, the package is complete or can be
 * completed.
 *
 * All texts are written to the stage first. Until the journal exists, the package is unchanged. After that,
 * {@link recover} can repeat each step. The caller holds the lock.
 *
 * @throws errors of the disk; the package is then unchanged, or `recover` completes it
 */
export function commit(out: string, plan: Plan, disk: Disk): void {
  if (plan.writes.length === 0 && plan.deletes.length === 0) return;
  const place = workplaceOf(out);
  disk.remove(place.stage);
  disk.mkdir(place.stage);
  const writes = plan.writes.map(({ path, text, hash }, index) => {
    const staged = String(index);
    disk.write(join(place.stage, staged), text);
    return { path, hash, staged };
  });
  const journal: Journal = {
    journal: 1,
    deletes: plan.deletes.map(({ path, hash }) => ({ path, hash })),
    writes,
  };
  const aside = join(place.stage, 'journal');
  disk.write(aside, JSON.stringify(journal));
  disk.rename(aside, place.journal);
  finish(out, place, journal, disk);
}

/**
 * Completes an interrupted write if its journal exists, else removes its stage. The caller holds the lock.
 *
 * @returns false if there is an invalid journal, which is reported
 */
export function recover(out: string, disk: Disk, diagnostics: Diagnostics): boolean {
  const place = workplaceOf(out);
  const text = readIfPresent(place.journal);
  if (text === null) {
    disk.remove(place.stage);
    return true;
  }
  const parsed = v.safeParse(schema, parseJson(text));
  const reason = parsed.success ? problemOf(out, place, parsed.output) : 'it is damaged';
  if (!parsed.success || reason !== null) {
    diagnostics.report('output-journal-unusable', null, { path: place.journal, reason: reason ?? '' });
    return false;
  }
  finish(out, place, parsed.output, disk);
  diagnostics.report('output-recovered', null, { out });
  return true;
}

/** Whether a run was interrupted after it had started to change the package. */
export function isInterrupted(out: string): boolean {
  return readIfPresent(workplaceOf(out).journal) !== null;
}

/** Takes all steps. Each can be repeated without harm. */
function finish(out: string, place: Workplace, journal: Journal, disk: Disk): void {
  const staged = new Map(journal.writes.map((write) => [write.path.toLowerCase(), write.staged]));
  // Whether a new file already has the path of a deleted one on a case-insensitive disk.
  const isReplaced = (path: string): boolean => {
    const twin = staged.get(path.toLowerCase());
    return twin !== undefined && !existsSync(join(place.stage, twin));
  };
  for (const { path, hash } of journal.deletes) {
    if (isReplaced(path)) continue;
    const text = readIfPresent(join(out, path));
    if (text !== null && hashText(text) !== hash) continue;
    disk.remove(join(out, path));
    removeEmptyFolders(out, path, disk);
  }
  const moves = journal.writes.filter((write) => existsSync(join(place.stage, write.staged)));
  for (const folder of new Set(moves.map(({ path }) => dirname(join(out, path))))) disk.mkdir(folder);
  for (const { path, staged } of moves) disk.rename(join(place.stage, staged), join(out, path));
  disk.remove(place.journal);
  disk.remove(place.stage);
}

function removeEmptyFolders(out: string, path: string, disk: Disk): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    disk.removeEmpty(join(out, folder));
}

/** Checks a journal like any other input, because it is a file in a folder that others can write. */
function problemOf(out: string, place: Workplace, journal: Journal): string | null {
  const obstacles = new Obstacles(out);
  for (const { path } of [...journal.deletes, ...journal.writes]) {
    const problem = ownPaths.includes(path) ? null : pathProblem(path);
    if (problem !== null) return `${JSON.stringify(path)} ${problem}`;
    const obstacle = obstacles.on(path);
    if (obstacle !== null) return obstacle;
  }
  for (const { path, hash, staged } of journal.writes) {
    if (!/^\d+$/.test(staged)) return `${JSON.stringify(staged)} is not a staged file`;
    const text = readIfPresent(join(place.stage, staged)) ?? readIfPresent(join(out, path));
    if (text === null || hashText(text) !== hash) return `the text for ${path} is lost`;
  }
  return null;
}

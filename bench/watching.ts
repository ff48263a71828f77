import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Document } from './documents.ts';
import { editableCopy, type Editable } from './edit-operation.ts';
import { median } from './figures.ts';
import { outputFolder } from './stages.ts';
import type { OwnTool } from './tool.ts';

/**
 * Milliseconds from an edit of one operation to the updated package, by the name of our build that watches:
 * the median of several edits, which are made alternately. Empty if there is none to edit.
 */
export async function watching(
  tools: readonly OwnTool[],
  document: Document,
  edits: number,
): Promise<ReadonlyMap<string, number>> {
  const watchers: Watcher[] = [];
  for (const [index, tool] of tools.entries()) {
    const copy = editableCopy(document, `watched-${index}`);
    if (copy !== null) watchers.push(await watch(tool, copy));
  }
  for (let edit = 0; edit < edits; edit++) {
    // The first edit adds to the operation, the second reverts it, and so on.
    for (const watcher of watchers) await follow(watcher, edit % 2 === 0);
  }
  for (const { child } of watchers) child.kill('SIGINT');
  return new Map(watchers.map(({ name, times }) => [name, median(times)]));
}

/** A build of ours that watches a document of its own. */
interface Watcher {
  readonly name: string;
  readonly copy: Editable;
  readonly child: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly times: number[];
}

async function watch(tool: OwnTool, copy: Editable): Promise<Watcher> {
  copy.edit(false);
  const { args, cwd, env } = tool.command(copy.document.file, outputFolder(tool, copy.document));
  const child = spawn(process.execPath, [...args, '--watch'], {
    cwd,
    env: { ...process.env, ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await next(lines, /^Watching/);
  return { name: tool.name, copy, child, lines, times: [] };
}

async function follow({ copy, lines, times }: Watcher, isEdited: boolean): Promise<void> {
  const start = performance.now();
  copy.edit(isEdited);
  await next(lines, / unchanged/);
  times.push(performance.now() - start);
}

/** Waits for a line that matches the pattern. */
async function next(lines: AsyncIterator<string>, pattern: RegExp): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`The generator ended before it wrote ${pattern}`);
    if (pattern.test(value)) return;
  }
}

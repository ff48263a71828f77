import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Document } from './documents.ts';
import { editableCopy } from './edit-operation.ts';
import { median } from './figures.ts';
import { outputFolder } from './stages.ts';
import { sdkwright } from './tools.ts';

/**
 * Milliseconds from an edit of one operation to the package that follows it, while our generator watches: the middle value of
 * several edits. Null if there is nothing to edit.
 */
export async function watching(document: Document, edits: number): Promise<number | null> {
  const copy = editableCopy(document);
  if (copy === null) return null;
  copy.edit(false);
  const { args, cwd, env } = sdkwright.command(copy.document.file, outputFolder(sdkwright, copy.document));
  const child = spawn(process.execPath, [...args, '--watch'], {
    cwd,
    env: { ...process.env, ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await next(lines, /^Watching/);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const start = performance.now();
    // The first edit adds to the operation, the second takes it back, and so on.
    copy.edit(edit % 2 === 0);
    await next(lines, / unchanged/);
    times.push(performance.now() - start);
  }
  child.kill('SIGINT');
  return median(times);
}

/** Waits for a line of the pattern. */
async function next(lines: AsyncIterator<string>, pattern: RegExp): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`The generator ended before it wrote ${pattern}`);
    if (pattern.test(value)) return;
  }
}

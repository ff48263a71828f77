import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { ChangeReport } from '../changes/compare.ts';
import { printMarkdown } from '../changes/print.ts';
import type { TargetResult } from '../run/results.ts';
import { UsageError } from '../run/usage-error.ts';
import { messageOf } from '../error-message.ts';

/** Whether a report can be written to a file of this name. */
export function isReportFile(path: string): boolean {
  return ['.md', '.json'].includes(extname(path));
}

/**
 * Writes the changes of each package: Markdown for people, or JSON (an object by target) for machines.
 *
 * @param path - absolute; missing folders are created
 * @throws {UsageError} if the file cannot be written
 */
export function writeReport(path: string, results: readonly TargetResult[]): void {
  const text = extname(path) === '.json' ? jsonReport(results) : markdownReport(results);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`The report cannot be written: ${messageOf(error)}`);
  }
}

/** The changes for callers; null if they are unknown, because the package is new or generation failed. */
function changesOf(result: TargetResult): ChangeReport | null {
  if (result.kind === 'failed') return null;
  return result.kind === 'current' ? unchanged : result.changes;
}

const unchanged: ChangeReport = { level: null, why: 'Nothing has changed.', changes: [] };

function jsonReport(results: readonly TargetResult[]): string {
  const reports = results.map((result) => [result.target, changesOf(result)] as const);
  return `${JSON.stringify({ targets: Object.fromEntries(reports) }, null, 2)}\n`;
}

/** One heading for each target, unless there is only one. */
function markdownReport(results: readonly TargetResult[]): string {
  const texts = results.map((result) => {
    const changes = changesOf(result);
    if (changes !== null) return printMarkdown(changes, results.length > 1 ? 3 : 2);
    return result.kind === 'failed' ? 'It could not be generated.\n' : 'This is its first version.\n';
  });
  if (results.length === 1) return texts.join('');
  return results.map(({ target }, index) => `## ${target}\n\n${texts[index] ?? ''}`).join('\n');
}

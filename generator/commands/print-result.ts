import { relative } from 'node:path';
import { assertNever } from '../assert-never.ts';
import type { ChangeReport } from '../changes/compare.ts';
import { printText } from '../changes/print.ts';
import { countDiagnostics, leftOut } from '../diagnostics/print.ts';
import type { Drift, Written } from '../output/results.ts';
import type { TargetResult } from '../run/results.ts';
import { counted } from '../diagnostics/sentence.ts';

/** Maximum number of changes and files to list. `--json` and `diff` list all of them. */
const shown = 20;

/**
 * A target's result in a few lines. The first line is a summary.
 *
 * @param isBrief - whether only the most important findings were printed before
 */
export function printResult(result: TargetResult, cwd: string, isBrief: boolean): string {
  const { target, out, milliseconds } = result;
  const place = shownFolder(out, cwd);
  const findings = result.diagnostics.filter(({ severity }) => severity !== 'info');
  const isMore = isBrief && leftOut(findings) > 0;
  const found = `${countDiagnostics(findings)}${isMore ? ' (--verbose shows all)' : ''}`;
  const head = (text: string) =>
    [`${target}: ${text}`, ...(found === '' ? [] : [found]), seconds(milliseconds)].join(', ');
  switch (result.kind) {
    case 'failed':
      return head('failed, nothing was written');
    case 'current':
      return head('nothing has changed');
    case 'refused':
      return [head('refused, nothing was written'), ...changeLines(result.changes)].join('\n');
    case 'checked':
      return [
        ...checkedLines(head, place, result.drift),
        ...changeLines(result.changes),
        ...productLines(result, cwd),
      ].join('\n');
    case 'written': {
      const { operations, models } = result.counts;
      const made = [
        counted(operations, 'operation'),
        counted(models, 'model'),
        ...fileCounts(result.files),
      ].join(', ');
      return [
        head(`${made}${versionText(result.version)}`),
        ...changeLines(result.changes),
        ...productLines(result, cwd),
      ].join('\n');
    }
    default:
      return assertNever(result);
  }
}

function shownFolder(out: string, cwd: string): string {
  return relative(cwd, out) || '.';
}

/** Whether a folder is up to date, and the differences. */
function checkedLines(
  head: (text: string) => string,
  place: string,
  drift: readonly Drift[],
): readonly string[] {
  if (drift.length === 0) return [head(`${place} is as it should be`)];
  return [head(`${place} is not what would be generated now`), ...driftLines(drift)];
}

/** One line for each product other than the SDK. */
function productLines(
  { target, products }: Extract<TargetResult, { kind: 'written' | 'checked' }>,
  cwd: string,
): readonly string[] {
  return products.flatMap((result) => {
    const place = shownFolder(result.out, cwd);
    const head = (text: string): string => `${target} ${result.product}: ${text}`;
    return 'drift' in result
      ? checkedLines(head, place, result.drift)
      : [head([place, ...fileCounts(result.files)].join(', '))];
  });
}

function changeLines(changes: ChangeReport | null): readonly string[] {
  return changes === null || changes.level === null ? [] : [printText(changes, shown)];
}

function versionText(version: { readonly from: string | null; readonly to: string } | null): string {
  if (version === null) return '';
  return version.from === null ? `, version ${version.to}` : `, version ${version.from} → ${version.to}`;
}

/** The time of each step, one per line. */
export function printTimings(milliseconds: Milliseconds): string {
  const steps = Object.entries(milliseconds);
  const width = Math.max(...steps.map(([step]) => step.length));
  return steps.map(([step, ms]) => `  ${step.padEnd(width)} ${ms.toFixed(0).padStart(6)} ms`).join('\n');
}

type Milliseconds = TargetResult['milliseconds'];

function fileCounts({ written, deleted, unchanged }: Written): readonly string[] {
  return [
    ...(written.length > 0 ? [`${counted(written.length, 'file')} written`] : []),
    ...(deleted.length > 0 ? [`${deleted.length} deleted`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
  ];
}

function driftLines(drift: readonly Drift[]): readonly string[] {
  const lines = drift.slice(0, shown).map(({ path, kind }) => `  ${kind.padEnd(8)} ${path}`);
  return drift.length > shown ? [...lines, `  … and ${drift.length - shown} more`] : lines;
}

function seconds(milliseconds: Milliseconds): string {
  const total = Object.values(milliseconds).reduce((sum, ms) => sum + ms, 0);
  return `${(total / 1000).toFixed(2)} s`;
}

import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import type { Severity } from '../../generator/diagnostics/report.ts';
import { isRight, type Outcome } from './outcome.ts';

const widths = [64, 11, 9, 4, 5, 6, 7] as const;

/** Heads the columns of {@link row}. */
export const head = ['document', 'verdict', 'E/W/I', 'tsc', 's', 'MB', 'peak MB']
  .map((title, column) => pad(title, column))
  .join('  ');

/** A line of the table, and below it what went wrong. */
export function row(outcome: Outcome): string {
  const { document, verdict, reason, compileErrors, seconds, bytes, peakBytes } = outcome;
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const cells = [
    document.length <= widths[0] ? document : `…${document.slice(1 - widths[0])}`,
    verdict,
    severities.map((severity) => countOf(outcome, severity)).join('/'),
    String(compileErrors.length),
    seconds.toFixed(1),
    (bytes / 1e6).toFixed(1),
    peakBytes === null ? '?' : (peakBytes / 1e6).toFixed(0),
  ];
  const line = cells.map((text, column) => pad(text, column)).join('  ');
  return [`${line}  ${reason}`.trimEnd(), ...complaints(outcome)].join('\n');
}

function pad(text: string, column: number): string {
  const width = widths[column] ?? 0;
  return column < 2 ? text.padEnd(width) : text.padStart(width);
}

function countOf({ diagnostics }: Outcome, severity: Severity): number {
  return diagnostics.filter((each) => each.severity === severity).length;
}

/** What the compiler found, and what a refusal points at: a few of each. */
function complaints({ verdict, compileErrors, diagnostics }: Outcome): readonly string[] {
  const errors = verdict === 'generated' ? [] : diagnostics.filter(({ severity }) => severity === 'error');
  const findings = errors.map(
    ({ code, origin, message }) => `${code} ${origin === null ? '' : formatOrigin(origin)} ${message}`,
  );
  return [...compileErrors.slice(0, 5), ...findings.slice(0, 3)].map((line) => `    ${line}`);
}

/** One line on all documents. */
export function summary(outcomes: readonly Outcome[], seconds: number): string {
  const failed = outcomes.filter((outcome) => !isRight(outcome));
  const count = (verdict: Outcome['verdict']): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const compiled = outcomes.filter(
    ({ verdict, compileErrors }) => verdict === 'generated' && compileErrors.length === 0,
  );
  const peak = Math.max(0, ...outcomes.map(({ peakBytes }) => peakBytes ?? 0));
  return [
    `${outcomes.length} documents in ${seconds.toFixed(0)} s: ${count('generated')} generated (${compiled.length} compile)`,
    `${count('refused')} refused, ${count('unexplained')} refused without a place`,
    `${count('bug')} bugs, ${count('crashed')} crashes, ${count('hung')} hung`,
    `peak ${(peak / 1e6).toFixed(0)} MB; ${failed.length} failed`,
  ].join(', ');
}

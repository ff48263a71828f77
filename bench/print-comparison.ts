import type { Result } from './figures.ts';
import type { Bundled } from './output.ts';
import type { DocumentReport } from './report.ts';
import { kilobytes, megabytes, ratio, seconds, table } from './table.ts';

/** A figure of both our builds, and its format. */
interface Compared {
  readonly name: string;
  readonly now: number | null;
  readonly before: number | null;
  readonly show: (value: number) => string;
}

/**
 * Compares our figures with those of an earlier commit. Ratios are relative to that commit: above 1, ours is
 * larger.
 */
export function printComparison(report: DocumentReport, baseline: string): string {
  const rows = [
    ...figures('cold', report.cold, baseline),
    ...figures('nothing changed', report.again, baseline),
    ...figures('one operation edited', report.edited, baseline),
    row('one operation edited, with --watch', report.watching, baseline, (ms) => ms, seconds),
    row('compiled', report.compilations, baseline, ({ wallMs }) => wallMs, seconds),
    row('TypeScript', report.compilations, baseline, ({ bytes }) => bytes, megabytes),
    row('one operation called, gzipped', report.bundles, baseline, gzipped, kilobytes),
  ];
  return table(
    [baseline, 'before', 'now', ''],
    rows.map(({ name, now, before, show }) =>
      now === null || before === null
        ? [name, before === null ? '–' : show(before), now === null ? '–' : show(now), '–']
        : [name, show(before), show(now), ratio(now, before)],
    ),
  );
}

function figures(name: string, results: ReadonlyMap<string, Result>, baseline: string): readonly Compared[] {
  const figure = (key: 'wallMs' | 'cpuMs' | 'peakBytes') => (result: Result) =>
    'problem' in result ? null : result[key];
  return [
    row(`${name}: time`, results, baseline, figure('wallMs'), seconds),
    row(`${name}: processor`, results, baseline, figure('cpuMs'), seconds),
    row(`${name}: memory`, results, baseline, figure('peakBytes'), megabytes),
  ];
}

function row<Value>(
  name: string,
  results: ReadonlyMap<string, Value>,
  baseline: string,
  figure: (value: Value) => number | null,
  show: (value: number) => string,
): Compared {
  const of = (tool: string): number | null => {
    const value = results.get(tool);
    return value === undefined ? null : figure(value);
  };
  return { name, now: of('sdkwright'), before: of(baseline), show };
}

function gzipped(bundled: Bundled): number | null {
  return 'problem' in bundled ? null : bundled.gzipped;
}

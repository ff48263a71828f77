import type { Report, DocumentReport } from './report.ts';
import { kilobytes, megabytes, ratio, seconds, table } from './table.ts';
import type { Results } from './stages.ts';

/** The report as people read it. Ratios are to ours: above 1, the other takes more. */
export function printReport({ node, runs, tools, documents }: Report): string {
  const about = tools.map(({ name, version, note }) => [`${name} ${version}`, note]);
  return [
    `Node ${node}; medians of ${runs} runs in turn. Ratios are to sdkwright: above 1, the other takes more.`,
    table(['tool', 'writes'], about),
    ...documents.map(printDocument),
  ].join('\n\n');
}

function printDocument(report: DocumentReport): string {
  const { name, bytes, files, cold, again, growth, compilations, bundles } = report;
  const size = `${megabytes(bytes)}${files === 1 ? '' : ` in ${files} files`}`;
  return [
    `## ${name} (${size})`,
    table(['cold', 'time', '', 'processor', '', 'memory', ''], figureRows(cold, cold)),
    table(
      ['sdkwright again', 'time', 'of cold', 'processor', 'of cold', 'memory', 'of cold'],
      [...figureRows(again, cold), ...watchingRow(report)],
    ),
    ...(growth.size === 0 ? [] : [printGrowth(growth)]),
    table(
      ['compiled', 'time', '', 'errors', 'files', 'TypeScript'],
      [...compilations].map(([tool, { wallMs, errors, files: count, bytes: written }]) => [
        tool,
        seconds(wallMs),
        ratio(wallMs, compilations.get('sdkwright')?.wallMs ?? 0),
        String(errors),
        String(count),
        megabytes(written),
      ]),
    ),
    table(
      ['one operation called', 'minified', 'gzipped'],
      [...bundles].map(([tool, size]) =>
        'problem' in size
          ? [tool, '–', size.problem]
          : [tool, kilobytes(size.minified), kilobytes(size.gzipped)],
      ),
    ),
    ...problemsOf(report),
  ].join('\n\n');
}

function figureRows(results: Results, base: Results): readonly (readonly string[])[] {
  const ours = base.get('sdkwright');
  return [...results].map(([name, result]) => {
    if ('problem' in result) return [name, 'fails'];
    const own = ours === undefined || 'problem' in ours ? { wallMs: 0, cpuMs: 0, peakBytes: 0 } : ours;
    return [
      name,
      seconds(result.wallMs),
      ratio(result.wallMs, own.wallMs),
      seconds(result.cpuMs),
      ratio(result.cpuMs, own.cpuMs),
      megabytes(result.peakBytes),
      ratio(result.peakBytes, own.peakBytes),
    ];
  });
}

function watchingRow({ watchingMs, cold }: DocumentReport): readonly (readonly string[])[] {
  const first = cold.get('sdkwright');
  const name = 'one operation edited, with --watch';
  if (watchingMs === null || first === undefined || 'problem' in first) return [];
  return [[name, seconds(watchingMs), ratio(watchingMs, first.wallMs)]];
}

/** Why what failed did. */
function problemsOf({ cold, again, bundles }: DocumentReport): readonly string[] {
  const all = [...cold, ...again, ...bundles];
  const lines = all.flatMap(([name, result]) =>
    'problem' in result ? [`${name} fails: ${result.problem}`] : [],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Times by size of the document, each beside how many times that of the single document it is. */
function printGrowth(growth: DocumentReport['growth']): string {
  const factors = [...growth.keys()];
  const names = [...(growth.get(factors[0] ?? 1) ?? new Map()).keys()];
  const time = (name: string, factor: number): number | null => {
    const result = growth.get(factor)?.get(name);
    return result === undefined || 'problem' in result ? null : result.wallMs;
  };
  return table(
    ['growth', ...factors.flatMap((factor) => [`${factor}×`, ''])],
    names.map((name) => [
      name,
      ...factors.flatMap((factor) => {
        const ms = time(name, factor);
        const single = time(name, factors[0] ?? 1);
        return ms === null || single === null ? ['fails', ''] : [seconds(ms), ratio(ms, single)];
      }),
    ]),
  );
}

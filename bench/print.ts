import { printComparison } from './print-comparison.ts';
import type { Report, DocumentReport } from './report.ts';
import { kilobytes, megabytes, ratio, seconds, table } from './table.ts';
import type { Result } from './figures.ts';
import type { Results } from './stages.ts';

/** Prints the report for people. Ratios are relative to ours: above 1, the other tool needs more. */
export function printReport({ node, runs, tools, baseline, documents }: Report): string {
  const about = tools.map(({ name, version, note }) => [`${name} ${version}`, note]);
  return [
    `Node ${node}; medians of ${runs} runs in turn. Ratios are to sdkwright: above 1, the other takes more.`,
    table(['tool', 'writes'], about),
    ...documents.map((document) => printDocument(document, baseline)),
  ].join('\n\n');
}

function printDocument(report: DocumentReport, baseline: string | null): string {
  const { name, bytes, files, cold, growth, compilations, bundles } = report;
  const size = `${megabytes(bytes)}${files === 1 ? '' : ` in ${files} files`}`;
  return [
    `## ${name} (${size})`,
    table(['cold', 'time', '', 'processor', '', 'memory', ''], figureRows(cold)),
    table(
      ['sdkwright again', 'time', 'of cold', 'processor', 'of cold', 'memory', 'of cold'],
      againRows(report),
    ),
    ...(baseline === null ? [] : [printComparison(report, baseline)]),
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

/** The figures of each tool, with their ratios to ours. */
function figureRows(results: Results): readonly (readonly string[])[] {
  const own = results.get('sdkwright');
  return [...results].map(([name, result]) => [name, ...figureCells(result, own)]);
}

/** Our figures with a warm cache, with their ratios to the cold ones. */
function againRows({ cold, again, edited, watching }: DocumentReport): readonly (readonly string[])[] {
  const first = cold.get('sdkwright');
  const rows = [
    ['nothing changed', ...figureCells(again.get('sdkwright'), first)],
    ['one operation edited', ...figureCells(edited.get('sdkwright'), first)],
  ];
  const ms = watching.get('sdkwright');
  if (ms === undefined || first === undefined || 'problem' in first) return rows;
  return [...rows, ['one operation edited, with --watch', seconds(ms), ratio(ms, first.wallMs)]];
}

function figureCells(result: Result | undefined, base: Result | undefined): readonly string[] {
  if (result === undefined) return ['–'];
  if ('problem' in result) return ['fails'];
  const to = base === undefined || 'problem' in base ? { wallMs: 0, cpuMs: 0, peakBytes: 0 } : base;
  return [
    seconds(result.wallMs),
    ratio(result.wallMs, to.wallMs),
    seconds(result.cpuMs),
    ratio(result.cpuMs, to.cpuMs),
    megabytes(result.peakBytes),
    ratio(result.peakBytes, to.peakBytes),
  ];
}

/** The reasons of failures. */
function problemsOf({ cold, again, edited, bundles }: DocumentReport): readonly string[] {
  const all = [...cold, ...again, ...edited, ...bundles];
  const lines = all.flatMap(([name, result]) =>
    'problem' in result ? [`${name} fails: ${result.problem}`] : [],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Times by size of the document, with their ratios to the time of the single document. */
function printGrowth(growth: DocumentReport['growth']): string {
  const factors = [...growth.keys()];
  const names = [...(growth.get(factors[0] ?? 1)?.keys() ?? [])];
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

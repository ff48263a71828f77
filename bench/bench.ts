import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildBaseline } from './baseline.ts';
import { copyDocuments } from './documents.ts';
import { work } from './folders.ts';
import { ours, ownTool } from './own-tool.ts';
import { peers } from './peers.ts';
import { printReport } from './print.ts';
import { report, toJson } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    growth: { type: 'string', default: '1,2,4,8' },
    baseline: { type: 'string' },
    alone: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const baseline = values.baseline === undefined ? null : buildBaseline(values.baseline);
rmSync(work, { recursive: true, force: true });
const result = await report(copyDocuments(positionals), {
  tools: {
    ours: ours(),
    baseline: baseline === null ? null : ownTool(`sdkwright ${baseline.commit}`, baseline.folder),
    peers: values.alone ? [] : peers,
  },
  runs: atLeastOne(values.runs),
  factors: values.growth === 'none' ? [] : values.growth.split(',').map(atLeastOne),
  progress: (text) => process.stderr.write(`${text} …\n`),
});
console.log(values.json ? toJson(result) : printReport(result));

function atLeastOne(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is no number of times.`);
  return value;
}

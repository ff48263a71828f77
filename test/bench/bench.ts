import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyDocuments } from './documents.ts';
import { work } from './folders.ts';
import { printReport } from './print.ts';
import { report, toJson } from './report.ts';
import { makeOurProject } from './stages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    growth: { type: 'string', default: '1,2,4,8' },
    json: { type: 'boolean', default: false },
  },
});

rmSync(work, { recursive: true, force: true });
makeOurProject();
const result = await report(copyDocuments(positionals), {
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

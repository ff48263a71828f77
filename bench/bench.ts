import { rmSync } from 'node:fs';
import { readArguments } from './arguments.ts';
import { buildBaseline } from './baseline.ts';
import { copyDocuments } from './documents.ts';
import { work } from './folders.ts';
import { ours, ownTool } from './own-tool.ts';
import { peers } from './peers.ts';
import { printReport } from './print.ts';
import { report, toJson } from './report.ts';

const given = readArguments(process.argv.slice(2));
const baseline = given.baseline === null ? null : buildBaseline(given.baseline);
rmSync(work, { recursive: true, force: true });
const result = await report(copyDocuments(given.documents), {
  tools: {
    ours: ours(),
    baseline: baseline === null ? null : ownTool(`sdkwright ${baseline.commit}`, baseline.folder),
    peers: given.isAlone ? [] : peers,
  },
  runs: given.runs,
  factors: given.factors,
  progress: (text) => process.stderr.write(`${text} …\n`),
});
console.log(given.isJson ? toJson(result) : printReport(result));

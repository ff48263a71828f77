import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from '../generator/index.ts';
import { root, work } from './folders.ts';
import { table } from './table.ts';
import { typeCosts } from './type-costs.ts';

// `npm run bench:types` counts the types that a compiler instantiates for one call of a document's package. It exits with 1 if a
// call exceeds a limit.

const limits = { byClass: 300, byFunction: 10 };

const { positionals } = parseArgs({ allowPositionals: true });
const spec = resolve(positionals[0] ?? join(root, 'spec/openapi.json'));
const folder = join(work, 'types');
rmSync(folder, { recursive: true, force: true });
const { ok } = await generate({ spec, out: folder });
if (!ok) throw new Error(`The package of ${spec} cannot be generated.`);
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
  stdio: 'inherit',
});

const costs = typeCosts(folder);
const rows = costs.map(({ call, byClass, byFunction }) => [call, `${byClass}`, `${byFunction}`]);
const last = ['at most', `${limits.byClass}`, `${limits.byFunction}`];
console.log(table(['instantiations', 'class', 'function'], [...rows, last]));
if (costs.some((cost) => cost.byClass > limits.byClass || cost.byFunction > limits.byFunction))
  process.exitCode = 1;

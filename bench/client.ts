import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from '../generator/index.ts';
import { median } from './figures.ts';
import { root, work } from './folders.ts';
import { ratio, table } from './table.ts';

// `npm run bench:client`: the processor time of a call through a package, against bare `fetch` and JSON, and of `new` of a class with
// a hundred resources. Ends with 1 if one takes more than it may.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '30' } } });

/** How many times the processor time of bare `fetch` a call may take. */
const mostPerCall = 1.15;

/** Microseconds that an instance may take. */
const mostPerInstance = 100;

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const server = spawn(process.execPath, [join(import.meta.dirname, 'local-server.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [port] = await once(server.stdout, 'data');
const costs: Readonly<Record<'package' | 'fetch' | 'limited', number[]>> = JSON.parse(
  run('call-costs.mjs', compiled(committed()), String(port).trim(), values.runs),
);
server.kill();
// Rounds of all ways are neighbours, so each ratio holds whatever else the machine does.
const timesFetch = (all: readonly number[]): number =>
  median(all.map((each, round) => each / (costs.fetch[round] ?? each)));
const times = timesFetch(costs.package);

const perInstance = Number(run('construction.mjs', compiled(await generated(100)), 'Drawers'));

console.log(
  table(
    ['client', 'processor', 'to fetch', 'at most'],
    [
      ['fetch and JSON', microseconds(median(costs.fetch)), '1.00×', ''],
      ['fetch with a time-out', microseconds(median(costs.limited)), ratio(timesFetch(costs.limited), 1), ''],
      ['a call', microseconds(median(costs.package)), ratio(times, 1), ratio(mostPerCall, 1)],
      ['new, 100 resources', microseconds(perInstance), '', microseconds(mostPerInstance)],
    ],
  ),
);
if (times > mostPerCall || perInstance > mostPerInstance) process.exitCode = 1;

function run(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: 'utf8' });
}

function microseconds(value: number): string {
  return `${value.toFixed(1)} µs`;
}

/** The committed package, in a folder of its own. */
function committed(): string {
  const folder = join(work, 'paperspace');
  cpSync(join(root, 'generated/paperspace'), folder, {
    recursive: true,
    filter: (path) => !/[\\/]dist$/.test(path),
  });
  return folder;
}

/** A package whose class has so many resources. */
async function generated(resources: number): Promise<string> {
  const operation = (number: number): object => ({
    operationId: `drawer${number}-open`,
    tags: [`Drawer ${number}`],
    responses: { 204: { description: 'Open.' } },
  });
  const paths = Object.fromEntries(
    Array.from({ length: resources }, (_, number) => [`/drawer-${number}`, { get: operation(number) }]),
  );
  const document = {
    openapi: '3.1.0',
    info: { title: 'Drawers', version: '1' },
    servers: [{ url: 'https://drawers.example.com' }],
    paths,
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };
  writeFileSync(join(work, 'drawers.json'), JSON.stringify(document));
  const target = { spec: 'drawers.json', out: 'drawers', package: { name: 'drawers-sdk' } };
  const { ok } = await generate({ config: { targets: { drawers: target } }, cwd: work });
  if (!ok) throw new Error('The package of the bench cannot be generated.');
  return join(work, 'drawers');
}

/** Compiles a package, and gives its entry. */
function compiled(folder: string): string {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', folder], { stdio: 'inherit' });
  return join(folder, 'dist/index.js');
}

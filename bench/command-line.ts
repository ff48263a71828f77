import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureInTurn, type Candidate } from './figures.ts';
import { root, work } from './folders.ts';
import { ratio, table } from './table.ts';

// `npm run bench:command-line`: compares the processor time of a command line with a Node that does nothing.
// Exits with 1 if it exceeds a limit.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });

const nothing = 'node -e 0';

/** The maximum processor time of each command, as a multiple of {@link nothing}. */
const limits: Readonly<Record<string, number>> = {
  'pspace --help': 4,
  'pspace machines list': 5,
};

const script = build('paperspace', 'paperspace-cli');
const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"items":[],"hasMore":false}');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const env = { PAPERSPACE_API_KEY: 'key', PAPERSPACE_BASE_URL: `http://127.0.0.1:${port}` };

const candidates: readonly Candidate[] = [
  { name: nothing, command: () => ({ args: ['-e', '0'], cwd: work }) },
  ...Object.keys(limits).map((name) => ({
    name,
    command: () => ({ args: [script, ...name.split(' ').slice(1)], cwd: work, env }),
  })),
];
const results = await measureInTurn(candidates, Number(values.runs));
server.close();

const least = processorTime(nothing);
const rows = Object.entries(limits).map(([name, limit]) => {
  const times = processorTime(name) / least;
  if (times > limit) process.exitCode = 1;
  return [name, `${processorTime(name).toFixed(0)} ms`, ratio(processorTime(name), least), `${limit}.00×`];
});
console.log(
  table(['command', 'processor', `to ${nothing}`, 'at most'], [[nothing, `${least.toFixed(0)} ms`], ...rows]),
);

function processorTime(name: string): number {
  const result = results.get(name);
  if (result === undefined || 'problem' in result) throw new Error(`${name}: ${result?.problem}`);
  return result.cpuMs;
}

/** Compiles a committed command line with its SDK in a separate folder. Returns the script of its program. */
function build(sdk: string, cli: string): string {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'node_modules'), { recursive: true });
  symlinkSync(join(work, sdk), join(work, 'node_modules', `${sdk}-sdk`), 'junction');
  for (const folder of [sdk, cli]) {
    cpSync(join(root, 'generated', folder), join(work, folder), {
      recursive: true,
      filter: (path) => !/[\\/]dist$/.test(path),
    });
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, '-p', join(work, folder)], { stdio: 'inherit' });
  }
  return join(work, cli, 'dist/main.js');
}

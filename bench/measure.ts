import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { work } from './folders.ts';

/** The resources that one run of a command used. */
export interface Usage {
  /** Milliseconds from start to end. */
  readonly wallMs: number;
  /** Processor time in milliseconds, user and system, of all its Node processes and their threads. */
  readonly cpuMs: number;
  /** Largest resident memory of one of its Node processes, in bytes. */
  readonly peakBytes: number;
}

/** A successful run, or the reason why it failed. */
export type Measured = Usage | { readonly problem: string };

export interface Command {
  /** Path of the script that Node runs, then its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Minutes after which a command fails. */
const limitMinutes = 10;

/** Runs a script with the current Node, and measures it. */
export async function measure({ args, cwd, env = {} }: Command): Promise<Measured> {
  const usageFile = join(work, 'usage.jsonl');
  rmSync(usageFile, { force: true });
  const preload = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;
  const start = performance.now();
  const { code, output } = await run(args, cwd, {
    ...process.env,
    ...env,
    BENCH_USAGE: usageFile,
    NODE_OPTIONS: `--import=${preload}`,
    NO_COLOR: '1',
  });
  const wallMs = performance.now() - start;
  if (code !== 0) return { problem: problemIn(output, code) };
  return { wallMs, ...usageIn(usageFile) };
}

function run(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMinutes * 60_000,
    });
    let output = '';
    const keep = (chunk: string): void => void (output = (output + chunk).slice(-20_000));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

function usageIn(file: string): Pick<Usage, 'cpuMs' | 'peakBytes'> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const used = lines.map((line): { cpuMs: number; peakKb: number } => JSON.parse(line));
  return {
    cpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    peakBytes: Math.max(0, ...used.map(({ peakKb }) => peakKb * 1024)),
  };
}

/** The first line with an error, else the last line. */
function problemIn(output: string, code: number | null): string {
  const lines = output
    .replaceAll(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.find((text) => /error|invalid|cannot|failed/i.test(text)) ?? lines.at(-1);
  return (line ?? `exit code ${code}`).slice(0, 160);
}

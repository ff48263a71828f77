import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { check, repair, write } from '../../generator/output/write.ts';
import { packageOf, put, readPackage, readTree } from './package.ts';
import { steppedDisk } from './stepped-disk.ts';

const child = fileURLToPath(new URL('./write-child.ts', import.meta.url));
const repository = fileURLToPath(new URL('../..', import.meta.url));

const before = { 'src/a.ts': 'a', 'src/gone/b.ts': 'b', 'src/Case.ts': 'case', 'src/kept.ts': 'kept' };
const after = { 'src/a.ts': 'a2', 'src/case.ts': 'case', 'src/kept.ts': 'kept', 'src/new/d.ts': 'd' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdkwright-crash-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a run of the child printed. */
interface Ran {
  readonly codes: readonly string[];
}

/** Runs the child, which dies before the step of the disk that is given; null if it did. */
function runChild(out: string, files: object, spec: string, fatalStep = -1): Promise<Ran | null> {
  const args = ['--import', 'jiti/register', child, out, JSON.stringify(files), spec, String(fatalStep)];
  const running = spawn(process.execPath, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  running.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  return new Promise((resolve) => {
    running.on('close', (code, signal) => {
      // Windows has no signals: what is killed ends with 1.
      const isKilled = signal === 'SIGKILL' || (process.platform === 'win32' && code === 1);
      resolve(isKilled ? null : JSON.parse(printed));
    });
  });
}

/** Writes the new package here on a disk that takes so many steps and no more; the names of those it took. */
async function writeUntil(out: string, steps: number): Promise<readonly string[]> {
  const taken: string[] = [];
  const mortal = steppedDisk((step) => {
    if (taken.length === steps) throw new Error('killed');
    taken.push(step);
  });
  const options = { force: false, disk: mortal };
  await write([{ out, content: packageOf(after, '2') }], options, new Diagnostics()).catch(() => null);
  return taken;
}

/** The lock of a dead run counts for nothing after some seconds; here they have passed. */
function ageLock(out: string): void {
  const lock = join(out, '.sdkwright/lock');
  if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0));
}

async function writeHere(out: string, files: Record<string, string>, spec: string): Promise<Diagnostics> {
  const diagnostics = new Diagnostics();
  await write([{ out, content: packageOf(files, spec) }], { force: false }, diagnostics);
  return diagnostics;
}

describe('a run that is killed', () => {
  let old: string;
  let complete: string;
  let steps: readonly string[];

  beforeEach(async () => {
    old = join(folder, 'old');
    complete = join(folder, 'complete');
    await writeHere(old, before, '1');
    cpSync(old, complete, { recursive: true });
    steps = await writeUntil(complete, Number.POSITIVE_INFINITY);
  });

  /** Checks what a killed run has left, and that the runs after it find their way both back and on. */
  async function expectWhole(out: string, step: number): Promise<void> {
    ageLock(out);
    expect(await repair(out, new Diagnostics())).toBe(true);
    expect([readPackage(old), readPackage(complete)], `killed at step ${step}`).toContainEqual(
      readPackage(out),
    );
    expect(existsSync(join(out, 'src/gone'))).toBe(existsSync(join(out, 'src/gone/b.ts')));
    const diagnostics = await writeHere(out, before, '1');
    expect(diagnostics.hasErrors, `after step ${step}: ${JSON.stringify(diagnostics.all)}`).toBe(false);
    expect(readTree(out)).toEqual(readTree(old));
    await writeHere(out, after, '2');
    expect(readTree(out)).toEqual(readTree(complete));
  }

  it('leaves a package that is whole, or that the next run makes whole, at every single step', async () => {
    expect(steps.length).toBeGreaterThan(15);
    for (let step = 0; step < steps.length; step++) {
      const out = join(folder, `step-${step}`);
      cpSync(old, out, { recursive: true });
      expect(await writeUntil(out, step)).toHaveLength(step);
      await expectWhole(out, step);
    }
  });

  it('leaves a whole package too if the process dies and its lock remains', async () => {
    const journal = steps.indexOf('rename');
    // Before anything is aside, with all aside, when the moves are decided on, amid them, and with nothing left to do.
    const fatal = [1, journal, journal + 1, Math.floor((journal + steps.length) / 2), steps.length - 1];
    await Promise.all(
      fatal.map(async (step) => {
        const out = join(folder, `killed-${step}`);
        cpSync(old, out, { recursive: true });
        expect(await runChild(out, after, '2', step)).toBeNull();
        expect(existsSync(join(out, '.sdkwright/lock'))).toBe(true);
        await expectWhole(out, step);
      }),
    );
  });
});

describe('an interrupted write', () => {
  /** A package whose write stopped, by a failing disk, after the journal and before its end. */
  async function interrupted(): Promise<string> {
    const out = join(folder, 'sdk');
    await writeHere(out, before, '1');
    const { disk } = await import('../../generator/output/disk.ts');
    const failure = Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO' });
    let renames = 0;
    const failing = {
      ...disk,
      rename: (from: string, to: string) => {
        if (++renames === 3) throw failure;
        disk.rename(from, to);
      },
    };
    const diagnostics = new Diagnostics();
    await write([{ out, content: packageOf(after, '2') }], { force: false, disk: failing }, diagnostics);
    expect(diagnostics.all).toMatchObject([{ code: 'output-failed' }]);
    return out;
  }

  it('is completed by the next run, which is reported', async () => {
    const out = await interrupted();
    const diagnostics = await writeHere(out, after, '2');
    expect(diagnostics.all).toMatchObject([{ code: 'output-recovered', severity: 'info' }]);
    expect(readPackage(out)).toEqual(after);
  });

  it('makes a check fail', async () => {
    const diagnostics = new Diagnostics();
    expect(check(await interrupted(), packageOf(after, '2'), diagnostics)).toBeNull();
    expect(diagnostics.all).toMatchObject([{ code: 'output-interrupted' }]);
  });

  it('is not completed from a journal that leads out of the folder', async () => {
    const out = await interrupted();
    put(folder, 'precious.txt', 'mine');
    const hash = 'a'.repeat(64);
    const journal = { journal: 1, deletes: [{ path: '../precious.txt', hash }], writes: [] };
    put(out, '.sdkwright/journal.json', JSON.stringify(journal));
    const diagnostics = new Diagnostics();
    expect(await repair(out, diagnostics)).toBe(false);
    expect(diagnostics.all).toMatchObject([{ code: 'output-journal-unusable' }]);
    expect(readTree(folder)['precious.txt']).toBe('mine');
  });

  it('is not completed when a staged text is damaged', async () => {
    const out = await interrupted();
    put(out, '.sdkwright/stage/2', 'x');
    const diagnostics = new Diagnostics();
    expect(await repair(out, diagnostics)).toBe(false);
    expect(diagnostics.all[0]?.message).toContain('is lost');
  });
});

describe('runs at once', () => {
  it('each write the whole package, one after the other', async () => {
    const out = join(folder, 'sdk');
    const packages = Array.from({ length: 4 }, (_, n) => ({
      'src/a.ts': `a${n}`,
      [`src/only-${n}.ts`]: `${n}`,
    }));
    const results = await Promise.all(packages.map((files, n) => runChild(out, files, String(n))));
    expect(results.map((result) => result?.codes)).toEqual([[], [], [], []]);
    expect(packages).toContainEqual(readPackage(out));
    expect(Object.keys(readTree(out)).filter((path) => path.startsWith('.'))).toHaveLength(2);
  });
});

import { execSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { libraryCommand } from '../support/readme.ts';

/** The folder that the generator is installed in; each project below it finds it, and knows nothing else of ours. */
const installed = join(inject('generator').folder, '../..');
const home = mkdtempSync(join(installed, 'fresh-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A new project with a document and without a configuration. */
function freshProject(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(repository, 'spec/core.openapi.json'), join(folder, 'openapi.json'));
  return folder;
}

describe('the library as it is packed', () => {
  it('generates in a fresh project by the command of docs/command-line.md, prints its plain result, and ends', () => {
    const folder = freshProject('command');
    const printed = execSync(libraryCommand, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    expect(printed).toMatch(/^\{\n {2}ok: true,\n {2}targets: \[\n {4}\{\n {6}target: 'sdk',/);
    expect(printed).toContain("kind: 'written'");
    const { name } = JSON.parse(readFileSync(join(folder, 'acme-sdk/package.json'), 'utf8')) as {
      name: string;
    };
    expect(name).toBe('acme-sdk');
  });

  // On a busy machine, the run may be over before it is stopped.
  it(
    'frees its threads, and those of a run that is stopped, which leaves nothing behind',
    { retry: 2 },
    ({ task }) => {
      const folder = freshProject(`threads-${task.result?.retryCount ?? 0}`);
      // Only a large document has threads.
      const document: object = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));
      const padded = { ...document, 'x-padding': 'a'.repeat(3_000_000) };
      writeFileSync(join(folder, 'openapi.json'), JSON.stringify(padded));
      writeFileSync(
        join(folder, 'script.mjs'),
        `import { generate } from 'sdkwright';
       const threads = () => process.report.getReport().workers.length;
       const counts = { working: 0 };
       const onStep = ({ step }) => { if (step === 'write') counts.working = threads(); };
       await generate({ spec: 'openapi.json', out: 'whole', onStep });
       counts.after = threads();
       const stop = new AbortController();
       const stopped = generate({
         ...{ spec: 'openapi.json', out: 'stopped', signal: stop.signal },
         onStep: ({ step }) => { if (step === 'emit') setImmediate(() => stop.abort(new Error('enough'))); },
       });
       counts.reason = await stopped.then(() => 'none', (error) => error.message);
       counts.afterStop = threads();
       console.log(JSON.stringify(counts));`,
      );
      const { stdout, stderr } = spawnSync(process.execPath, ['script.mjs'], {
        ...{ cwd: folder, encoding: 'utf8', timeout: 60_000 },
      });
      expect(stderr).toBe('');
      const { working, ...left } = JSON.parse(stdout) as { readonly working: number };
      expect(working).toBeGreaterThan(0);
      expect(left).toEqual({ after: 0, reason: 'enough', afterStop: 0 });
      expect(existsSync(join(folder, 'whole/package.json'))).toBe(true);
      expect(existsSync(join(folder, 'stopped/package.json'))).toBe(false);
    },
  );

  it('has types for a strict consumer', () => {
    const folder = freshProject('types');
    writeFileSync(
      join(folder, 'script.ts'),
      `import { diff, generate, inspect, type Diagnostic, type TargetResult } from 'sdkwright';
       const { targets } = await generate({ spec: 'a.json', out: 'a', signal: AbortSignal.timeout(1000) });
       const kinds: TargetResult['kind'][] = targets.map(({ kind }) => kind);
       const found: readonly Diagnostic[] = (await inspect({ spec: 'a.json' })).diagnostics;
       const level: 'major' | 'minor' | null | undefined = (await diff({ before: 'a', after: 'b' })).report?.level;
       export const all = [kinds, found, level];
       // @ts-expect-error there is no such option
       await generate({ specc: 'a.json' });
      `,
    );
    const compilerOptions = {
      ...{ module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], strict: true, noEmit: true },
      ...{ exactOptionalPropertyTypes: true, skipLibCheck: false, types: ['node'] },
      typeRoots: [join(repository, 'node_modules/@types')],
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const { stdout } = spawnSync(join(repository, 'node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  it('ships the declarations that its types lead to, and no others', () => {
    const dist = join(inject('generator').folder, 'dist');
    expect(existsSync(join(dist, 'run/results.d.ts'))).toBe(true);
    expect(existsSync(join(dist, 'run/generate.d.ts'))).toBe(false);
  });
});

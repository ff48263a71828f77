import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import lock from '../package-lock.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { repository } from './support/folders.ts';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const architecture = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8');
const folder = join(repository, '.github/workflows');
const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const workflows = texts.map(([name, text]) => [name, parse(text) as Workflow] as const);

describe('the workflows', () => {
  it.each(texts)('of %s use actions by commit, and say which version it is', (_, text) => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
      [],
    );
  });

  it.each(workflows)('of %s may write nothing unless a job says what, and end some time', (_, workflow) => {
    const allowed = Object.entries(workflow.permissions ?? { everything: 'write' });
    expect(allowed.filter(([name, access]) => name !== 'contents' || access !== 'read')).toEqual([]);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('let only the job that publishes prove who it is', () => {
    const trusted = workflows.flatMap(([name, { jobs }]) =>
      Object.entries(jobs)
        .filter(([, job]) => job.permissions?.['id-token'] !== undefined)
        .map(([job]) => `${name}: ${job}`),
    );
    expect(trusted).toEqual(['release.yml: publish']);
  });

  it('test on three systems, from the oldest Node that the package supports', () => {
    const { matrix } = workflows.find(([name]) => name === 'test.yml')?.[1].jobs['systems']?.strategy ?? {};
    expect(matrix?.['os']).toHaveLength(3);
    expect(`>=${matrix?.['node']?.[0]}`).toBe(manifest.engines.node);
  });

  it('run scripts that exist', () => {
    const runs = workflows.flatMap(([, { jobs }]) => Object.values(jobs).flatMap(({ steps }) => steps));
    const scripts = runs.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name),
    );
    expect(scripts).toContain('test:systems');
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name ?? ''))).toEqual([]);
  });
});

describe('the notes of a release', () => {
  const notes = (tag: string) =>
    spawnSync(process.execPath, ['.github/release-notes.mjs', tag], { cwd: repository, encoding: 'utf8' });

  it('are what the change log says of its version', () => {
    const { status, stdout } = notes(`v${manifest.version}`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^### Added\n\n- /);
    expect(stdout).not.toMatch(/^## |^\[/m);
  });

  it('are refused to a tag that is not the version of the package', () => {
    expect(notes('v99.0.0')).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('package.json', () => {
  it('pins what decides the bytes that are generated, and leaves users the patches of everything else', () => {
    const exact = Object.entries(manifest.dependencies).filter(([, range]) => /^\d/.test(range));
    expect(exact.map(([name]) => name)).toEqual(['handlebars', 'oxfmt', 'pluralize', 'prettier', 'ts-morph']);
    const others = Object.values(manifest.dependencies).filter((range) => !/^\d/.test(range));
    expect(others.filter((range) => !/^\^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('asks for packages whose licences ARCHITECTURE.md lists', () => {
    const installed = Object.entries<{ readonly dev?: boolean; readonly license?: string }>(lock.packages);
    const licences = installed
      .filter(([path, { dev = false }]) => path !== '' && !dev)
      .map(([path, { license }]) => license ?? `none: ${path}`);
    const listed = /Licences of everything[^:]*:\s*(.*?)\.\n/s.exec(architecture)?.[1] ?? '';
    expect([...new Set(licences)].toSorted()).toEqual(listed.split(/,\s+/).toSorted());
  });
});

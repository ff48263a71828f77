import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockFileName } from '../../generator/config/lock-file.ts';
import { loadConfig } from '../../generator/config/load-config.ts';
import type { ResolvedTarget } from '../../generator/config/resolve-target.ts';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { generate } from '../../generator/index.ts';
import { cacheFiles } from '../../generator/output/cache-folder.ts';
import { pageFiles } from '../../generator/output/page-files.ts';
import { readTree, repository, scratchFolder } from '../support/folders.ts';
import { shuffleKeys } from './shuffle.ts';

const loaded = await loadConfig(null, repository, new Diagnostics());
const targets = [...(loaded?.targets ?? [])];
const scratch = scratchFolder();
afterAll(() => scratch.remove());

let folders = 0;
const newFolder = (): string => join(scratch.path, String(++folders));

/** Generates the target of a {@link shuffledProject}, as if for the first time, and gives what was written. */
async function generated(name: string, project: string): Promise<ReadonlyMap<string, string>> {
  const packages = join(project, 'packages');
  for (const path of [packages, dirname(cacheFiles(project, join(packages, 'sdk')).stamp)])
    rmSync(path, { recursive: true, force: true });
  rmSync(join(project, lockFileName), { force: true });
  const { targets: results } = await generate({ targets: [name], cwd: project });
  expect(results).toMatchObject([{ kind: 'written' }]);
  // What a page loads is the document itself, in its own order.
  for (const file of Object.values(pageFiles)) rmSync(join(packages, 'docs', file), { force: true });
  return readTree(packages);
}

/** A target whose packages are copies. What a package has been through counts too: its version, and what has changed since. */
function copied(name: string): TargetConfig {
  const copy = <T extends { readonly out: string }>(written: T): T => {
    const out = newFolder();
    const isSource = (path: string): boolean => !/[\\/](dist|node_modules)$/.test(path);
    cpSync(join(repository, written.out), out, { recursive: true, filter: isSource });
    return { ...written, out };
  };
  const given = loaded?.given[name];
  if (given === undefined) throw new Error(`There is no target ${name}.`);
  const { cli, docs } = given.products ?? {};
  return {
    ...copy(given),
    products: { ...(cli && { cli: copy(cli) }), ...(docs && { docs: copy(docs) }) },
  };
}

/** What differs between the files expected and those found, a line a file. */
function drift(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])];
  return paths.flatMap((path) => {
    if (!found.has(path)) return `surplus: ${path}`;
    if (!expected.has(path)) return `missing: ${path}`;
    return expected.get(path) === found.get(path) ? [] : `drifted: ${path}`;
  });
}

/**
 * A project of one target without formatting, its document's keys in an order that the seed decides. (Formatting comes after
 * all that could depend on an order, so it can be left out.)
 */
function shuffledProject(name: string, config: ResolvedTarget, seed: number): string {
  const folder = newFolder();
  const spec = relative(repository, config.spec);
  mkdirSync(dirname(join(folder, spec)), { recursive: true });
  writeFileSync(
    join(folder, spec),
    JSON.stringify(shuffleKeys(JSON.parse(readFileSync(config.spec, 'utf8')), seed)),
  );
  const { cli, docs } = config.products;
  const products = {
    ...(cli && { cli: { ...cli, out: 'packages/cli' } }),
    ...(docs && { docs: { ...docs, out: 'packages/docs' } }),
  };
  const target = { ...config, spec, out: 'packages/sdk', format: 'none', products };
  writeFileSync(join(folder, 'sdkwright.config.json'), JSON.stringify({ targets: { [name]: target } }));
  return folder;
}

it('the configuration has a target for Paperspace', () => {
  expect(targets.map(([name]) => name)).toContain('paperspace');
});

describe.each(targets)('%s', (name, config) => {
  it('is committed as it is generated, with its products', async () => {
    const { targets: results } = await generate({
      config: { targets: { [name]: copied(name) } },
      check: true,
      cwd: repository,
    });
    expect(results).toMatchObject([
      { kind: 'checked', drift: [], products: Object.keys(config.products).map(() => ({ drift: [] })) },
    ]);
  });

  it('has the same bytes each time, whatever the order of keys in its document', async () => {
    const project = shuffledProject(name, config, 1);
    const first = await generated(name, project);
    expect(drift(first, await generated(name, project))).toEqual([]);
    for (const seed of [2, 2026, 4_000_000_000]) {
      expect(
        drift(first, await generated(name, shuffledProject(name, config, seed))),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});

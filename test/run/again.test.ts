import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { generateOn } from '../../generator/run/generate.ts';
import { createLastingHost, type Host } from '../../generator/run/host.ts';
import type { GenerateOptions } from '../../generator/run/options.ts';
import type { TargetResult } from '../../generator/run/results.ts';
import { readTree } from '../output/package.ts';
import { documentEdits, editDocument, type Edit as EditOf } from '../support/edits.ts';
import { harbour, references } from '../support/harbour.ts';
import { createProject, type Project } from '../support/project.ts';

/** A change of the document, the project or the package, by numbers that choose its place. */
type Edit = EditOf<(typeof kinds)[number]>;

const kinds = [
  ...documentEdits,
  ...['edit by hand', 'delete', 'template', 'style', 'configuration', 'another process'],
] as const;

const files = {
  template: [
    'templates/partials/banner.hbs',
    '{{!-- sdkwright: views=2 --}}\n// Made at {{comment package.name}}.\n',
  ],
  style: ['.prettierrc.json', '{ "semi": false }'],
  configuration: ['description.txt', ''],
} as const;

function configFor(project: Project): GenerateOptions['config'] {
  const isOther = existsSync(join(project.folder, files.configuration[0]));
  const description = isOther ? 'Another description.' : 'A description.';
  const types = isOther ? ({ dates: 'Date' } as const) : {};
  const target = { spec: 'harbour.json', out: 'sdk', package: { name: 'harbour', description }, types };
  return { targets: { harbour: { ...target, templates: ['templates'] } } };
}

function editProject(project: Project, [kind, place]: Edit): void {
  if (kind === 'template' || kind === 'style' || kind === 'configuration') {
    const [path, content] = files[kind];
    if (existsSync(join(project.folder, path))) rmSync(join(project.folder, path));
    else project.put(path, content);
  }
  const paths = Object.keys(readTree(join(project.folder, 'sdk'))).filter((path) => path.startsWith('src/'));
  const path = `sdk/${paths[place % paths.length]}`;
  if (kind === 'delete') rmSync(join(project.folder, path));
  if (kind === 'edit by hand') project.put(path, `${project.read(path)}// Edited.\n`);
}

let host: Host;
/** The same without what earlier runs left in the process. */
let forgetful: Host;
let project: Project;
let fresh: Project;
/** The paths of the files that the printer made. */
let printed: string[] = [];

beforeAll(() => {
  const lasting = createLastingHost();
  const print: Host['printer']['print'] = (setup, job) => {
    printed.push(...job.files.map(({ path }) => path));
    return lasting.printer.print(setup, job);
  };
  host = { ...lasting, printer: { ...lasting.printer, print } };
  forgetful = { ...host, keptFor: () => null };
});
afterAll(() => host.close());

beforeEach(() => {
  project = createProject({ 'harbour.json': JSON.stringify(harbour()), 'templates/.keep': '' });
  fresh = createProject();
});
afterEach(() => {
  project.remove();
  fresh.remove();
});

async function run(
  { folder }: Project,
  on = host,
): Promise<{ readonly ok: boolean; readonly isCurrent: boolean; readonly found: string }> {
  printed = [];
  const options = { cwd: folder, force: true, config: configFor(project) };
  const { ok, targets } = await generateOn(on, options);
  // A run that does nothing reports no changes.
  const changesOf = (target: TargetResult) => ('changes' in target ? (target.changes?.changes ?? []) : []);
  const found = JSON.stringify(targets.map((target) => [target.diagnostics, changesOf(target)]));
  const isCurrent = targets.every(({ kind }) => kind === 'current');
  return { ok, isCurrent, found: found.replaceAll(folder, '') };
}

/** Compares a run in the project with the same run without the cache of the last one. */
async function compareRuns(): Promise<void> {
  rmSync(fresh.folder, { recursive: true });
  cpSync(project.folder, fresh.folder, { recursive: true });
  rmSync(join(fresh.folder, 'node_modules/.cache'), { recursive: true, force: true });
  const first = await run(fresh, forgetful);
  const again = await run(project);
  // A run that finds nothing to do repeats no findings.
  expect(again).toEqual(again.isCurrent ? { ...first, isCurrent: true, found: again.found } : first);
  expect(readTree(join(project.folder, 'sdk'))).toEqual(readTree(join(fresh.folder, 'sdk')));
}

describe('a run after an edit', () => {
  it('gives the same bytes as a run without a cache', async () => {
    const edit = fc.tuple(fc.constantFrom(...kinds), fc.nat(), fc.nat(99));
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const document = harbour();
      project.put('harbour.json', JSON.stringify(document));
      await run(project);
      for (const each of edits) {
        // Another process makes the package from an earlier document.
        if (each[0] === 'another process') {
          project.put('harbour.json', JSON.stringify(harbour()));
          await run(project, forgetful);
        }
        editDocument(document, each, references);
        project.put('harbour.json', JSON.stringify(document));
        editProject(project, each);
        await compareRuns();
      }
    });
    await fc.assert(property, {
      numRuns: Number(process.env['EDIT_RUNS'] ?? 10),
      seed: 20_260_101,
      endOnFailure: true,
    });
  });

  it('prints only the files whose content has changed', async () => {
    await run(project);
    expect(printed).toContain('src/models/boat.ts');
    const path = 'harbour.json';
    project.put(
      path,
      project.read(path).replace('"operationId":"getBoat"', '"summary":"Reads.","operationId":"getBoat"'),
    );
    await compareRuns();
    expect(printed.toSorted()).toEqual(['api.md', 'src/resources/boats.ts']);
    project.put(path, project.read(path).replace('"Reads."', '"Reads it."'));
    await compareRuns();
    expect(printed.toSorted()).toEqual(['api.md', 'src/resources/boats.ts']);
    project.put('sdk/src/models/boat.ts', 'edited');
    await compareRuns();
    expect(printed).toEqual(['src/models/boat.ts']);
  });
});

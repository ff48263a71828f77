import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readTree } from '../support/folders.ts';
import { createProject, messagesIn, type Project } from '../support/project.ts';

const document = `openapi: 3.1.0
info:
  title: Kites
  version: 1.0.0
  description: |
    Kites that fly.

    And kites that fell.
servers:
  - url: https://kites.example
components:
  schemas:
    Kite:
      $ref: ./kite.json
paths:
  /kites/{id}:
    get:
      operationId: kites-get
      summary: Get a kite
      description: |-
        First line.
        Second line.
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: A kite.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Kite' }
`;

const kite = {
  type: 'object',
  description: 'Flies.\n\nOr not.',
  required: ['id'],
  properties: { id: { type: 'string' }, tail: { type: 'string', enum: ['short', 'a\nb'] } },
};

const overlay = `overlay: 1.0.0
info: { title: Words, version: 1.0.0 }
actions:
  - target: $.paths['/kites/{id}'].get
    update:
      description: |
        Told by an overlay,
        in two lines.
`;

const config = `import { defineConfig } from 'sdkwright';

// A configuration as editors on Windows write it.
export default defineConfig({
  targets: {
    kites: {
      spec: 'openapi.yaml',
      overlays: ['words.yaml'],
      templates: ['templates'],
      out: 'sdk',
      format: FORMAT,
      package: { name: 'kites-sdk' },
    },
  },
});
`;

const files = {
  'openapi.yaml': document,
  'kite.json': `${JSON.stringify(kite, null, 2)}\n`,
  'words.yaml': overlay,
  'sdkwright.config.ts': config,
  'templates/partials/banner.hbs': '{{!-- sdkwright: views=2 --}}\n// Ours,\n// in two lines.\n',
  'templates/extra/notes.md.hbs':
    '{{!-- sdkwright: views=2 path=notes.md --}}\n# Notes\n\nTwo lines\nof text.\n',
  'templates/extra/licence.txt.hbs':
    '{{!-- sdkwright: views=2 path=licence.txt --}}\nKites.\n\nAll rights kept.\n',
};

const projects: Project[] = [];
afterEach(() => projects.splice(0).forEach((project) => project.remove()));

/** A project whose files have these line breaks. */
function projectWith(lineBreak: string, format: string): Project {
  const entries = Object.entries(files).map(([path, text]) => [
    path,
    text.replace('FORMAT', `'${format}'`).replaceAll('\n', lineBreak),
  ]);
  const project = createProject(Object.fromEntries(entries) as Record<string, string>);
  projects.push(project);
  return project;
}

/** Gives every text below a folder, and the lock file, the line breaks of Windows, as git does there. */
function checkOutOnWindows({ folder }: Project): void {
  const paths = readdirSync(join(folder, 'sdk'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const path of [...paths, join(folder, 'sdkwright.lock.json')])
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\r?\n/g, '\r\n'));
}

it.each(['prettier', 'none'])(
  'writes the same bytes from files with Windows line breaks, formatted by %s',
  async (format) => {
    const [unix, windows] = [projectWith('\n', format), projectWith('\r\n', format)];
    for (const project of [unix, windows]) {
      const result = await project.generate();
      expect(messagesIn(result)).toBe('');
      expect(result.ok).toBe(true);
    }
    const tree = readTree(join(windows.folder, 'sdk'));
    expect(tree.get('licence.txt')).toContain('All rights kept.');
    expect(tree).toEqual(readTree(join(unix.folder, 'sdk')));
    expect(windows.read('sdkwright.lock.json')).toBe(unix.read('sdkwright.lock.json'));
  },
);

it('finds no edit and writes nothing in a checkout with Windows line breaks', async () => {
  const project = projectWith('\n', 'prettier');
  await project.generate();
  checkOutOnWindows(project);
  const checked = await project.run('generate', '--check');
  expect(checked.error).toBe('');
  expect(checked.code).toBe(0);
  const before = readTree(join(project.folder, 'sdk'));
  expect((await project.run('generate', '--bump')).code).toBe(0);
  expect(readTree(join(project.folder, 'sdk'))).toEqual(before);
});

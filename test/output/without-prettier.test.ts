import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { format } from '../../generator/output/format.ts';
import { declarations } from '../print/declarations.ts';

const readme = [
  '# pets',
  '## First call',
  "```ts\nimport { Pets } from 'pets';\n\nconst pets = new Pets({ key: 'YOUR_KEY' });\n\nconst pet = await pets.get({ id: 1 });\n```",
  'Methods take one object.\nIt has all that a call needs.',
].join('\n\n');

const folder = mkdtempSync(join(tmpdir(), 'sdkwright-format-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const prettier = vi.hoisted(() => ({ isLoaded: false }));

vi.mock('prettier', async (load) => {
  prettier.isLoaded = true;
  return load();
});

it('does not load Prettier for files in the shapes that the generator prints', async () => {
  const files = [
    { path: 'src/models/pet.ts', state: 'raw', text: declarations.join('\n\n') },
    { path: 'package.json', state: 'raw', text: '{\n  "name": "pets"\n}\n' },
    { path: 'README.md', state: 'raw', text: readme },
  ] as const;
  await format(files, { style: 'prettier', folder, cache: null }, new Diagnostics());
  expect(prettier.isLoaded).toBe(false);
});

it('loads Prettier for files in other shapes', async () => {
  const files = [{ path: 'src/index.ts', state: 'raw', text: 'while (true) f( );' }] as const;
  const [file] = await format(files, { style: 'prettier', folder, cache: null }, new Diagnostics());
  expect(file?.text).toBe('while (true) f();\n');
  expect(prettier.isLoaded).toBe(true);
});

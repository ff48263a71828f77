import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generate } from '../../generator/index.ts';
import { licenseFile } from '../../generator/products/license-file.ts';
import { petsDocument } from '../support/pets.ts';
import { createProject } from '../support/project.ts';

const noExtras = { makes: () => false };
const facts = { name: 'kites-sdk', version: '1.0.0', description: '', repository: null };

it.each(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'])('a package under %s names its author', (license) => {
  const [file] = licenseFile({ ...facts, license, author: 'Kite\n\u202eMakers $& <notice>' }, noExtras);
  if (file?.kind !== 'text') throw new Error('Expected a text.');
  expect(file.path).toBe('LICENSE');
  expect(file.text.split('\n')[2]).toBe('Copyright (c) Kite Makers $& <notice>');
  expect(file.text).toMatch(/"AS IS"[\s\S]+\.\n$/);
});

it.each([
  ['MIT', null],
  ['UNLICENSED', 'Kite Makers'],
  ['Apache-2.0', 'Kite Makers'],
  ['SEE LICENSE IN terms.txt', 'Kite Makers'],
])('a package under %s of the author %j has no LICENSE file', (license, author) => {
  expect(licenseFile({ ...facts, license, author }, noExtras)).toEqual([]);
});

it.each(['LICENSE', 'License'])('an extra template of a team makes %s instead', async (path) => {
  const extra = `{{!-- sdkwright: views=2 path=${path} --}}\nAsk the makers of kites.\n`;
  const { folder, remove } = createProject({
    'openapi.json': petsDocument('cat'),
    'sdk/extra/license.hbs': extra,
    'cli/extra/license.hbs': extra.replace('views=2', 'views=1'),
  });
  const kites = {
    spec: 'openapi.json',
    out: 'kites',
    package: { name: 'kites-sdk', license: 'MIT', author: 'Kite Makers' },
    templates: ['sdk'],
    products: { cli: { out: 'kites-cli', package: 'kites-cli', bin: 'kites', templates: ['cli'] } },
  };
  const result = await generate({ config: { targets: { kites } }, cwd: folder });
  const read = (out: string): string => readFileSync(join(folder, out, path), 'utf8');
  expect(result).toMatchObject({ ok: true });
  const text = 'Ask the makers of kites.\n';
  expect([read('kites'), read('kites-cli')]).toEqual([text, text]);
  remove();
});

import { expect, it } from 'vitest';
import { licenseFile } from '../../generator/products/license-file.ts';

const facts = { name: 'kites-sdk', version: '1.0.0', description: '', repository: null };

it.each(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause'])('a package under %s names its author', (license) => {
  const [file] = licenseFile({ ...facts, license, author: 'Kite\n\u202eMakers $& <notice>' });
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
  expect(licenseFile({ ...facts, license, author })).toEqual([]);
});

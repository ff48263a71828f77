import path from 'node:path';
import { expect, test } from 'vitest';
import { targetFromFlags } from '../../generator/config/from-flags.ts';

test('a target from flags has paths relative to the working directory and the name of its folder', () => {
  expect(targetFromFlags({ spec: 'api.yaml', out: 'build/My SDK' }, '/project')).toMatchObject({
    spec: path.resolve('/project/api.yaml'),
    out: path.resolve('/project/build/My SDK'),
    package: { name: 'my-sdk' },
  });
});

test('a folder without a usable name still gives a package name', () => {
  expect(targetFromFlags({ spec: 'a', out: '/' }, '/project').package.name).toBe('sdk');
});

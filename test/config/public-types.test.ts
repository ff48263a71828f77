import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/folders.ts';

const read = (path: string): string => readFileSync(join(repository, 'generator', path), 'utf8');

it.each(['config/types.ts', 'config/transform.ts'])('every type of %s is public', (file) => {
  const declared = [...read(file).matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const [, passedOn = ''] =
    new RegExp(`^export type \\{([^}]*)\\} from './${file}';`, 'm').exec(read('index.ts')) ?? [];
  expect(declared.length).toBeGreaterThan(4);
  expect(passedOn.match(/\w+/g)?.toSorted()).toEqual(declared.toSorted());
});

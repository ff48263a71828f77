import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTree, repository } from './support/folders.ts';

it('tests that change their process do not share it', () => {
  const config = readFileSync(join(repository, 'vitest.config.ts'), 'utf8');
  const changing = [...readTree(join(repository, 'test'))].filter(
    ([path, text]) =>
      path.endsWith('.test.ts') &&
      !path.startsWith('behaviour/') &&
      /\bvi\.mock\(|from '(nock)'|\bReflect\.deleteProperty\(/.test(text),
  );
  expect(changing.length).toBeGreaterThan(0);
  // The list `isolated` of vitest.config.ts has them.
  expect(changing.map(([path]) => path).filter((path) => !config.includes(`'test/${path}'`))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './support/folders.ts';

/** Links in the comments of a module to what it neither declares nor imports, which no editor and no reader can follow. */
function broken(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const names = [...text.matchAll(/\{@link ([\w.]+)/g)].map(([, name = '']) => name);
  return names.filter((name) => !name.split('.').every((part) => new RegExp(`\\b${part}\\b`).test(code)));
}

it.each(['generator', 'templates/runtime'])('links in comments lead somewhere: %s', (folder) => {
  const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) =>
    broken(readFileSync(join(repository, folder, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../../support/folders.ts';

const generated = join(repository, 'generated');

/** What a file loads when it is imported: the files that it reaches by imports that are not dynamic, and the packages. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(generated, file), 'utf8');
  for (const [, specifier = ''] of text.matchAll(
    /^(?:import|export) (?!type )(?:[^'"]* from )?'([^']+)';$/gm,
  ))
    if (specifier.startsWith('.')) loadedBy(join(file, '..', specifier.replace(/\.js$/, '.ts')), seen);
    else seen.add(specifier);
  return seen;
}

const packagesOf = (loaded: Iterable<string>): readonly string[] =>
  [...loaded].filter((each) => !each.includes('/src/') && !each.startsWith('node:'));

it('a program loads no command, SDK or output before it needs them', () => {
  const loaded = loadedBy('paperspace-cli/src/main.ts');
  expect(packagesOf(loaded)).toEqual(['commander']);
  const early = [...loaded].filter((each) => /\/(?:commands|output\/(?!format)|invoke|sign-in)/.test(each));
  expect(early).toEqual([]);
});

it('a program loads only the resource of a command', () => {
  expect(packagesOf(loadedBy('paperspace-cli/src/commands/machines.ts'))).toEqual([
    'paperspace-sdk/machines',
  ]);
  const client = [...loadedBy('paperspace/src/create-client.ts')];
  expect(client).toContain('paperspace/src/runtime/client.ts');
  expect(client.filter((each) => /\/(?:resources|models)\//.test(each))).toEqual([]);
});

it('a program loads neither questions nor tables with a call', () => {
  expect(packagesOf(loadedBy('paperspace-cli/src/runtime/invoke.ts'))).toEqual([]);
});

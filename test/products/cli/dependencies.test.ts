import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runtimeDependencies, typeDependencies } from '../../../generator/products/cli/dependencies.ts';
import { readRuntime } from '../../../generator/templates/sources.ts';

const own: { readonly dependencies: Versions; readonly devDependencies: Versions } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
type Versions = Readonly<Record<string, string>>;

it('a command line depends on what its runtime imports', () => {
  const texts = [...readRuntime({ runtime: 'cli-runtime' }).values()];
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/(?:from |import\()'(?!node:|\.)((?:@[^/']+\/)?[^/']+)/g)].map(([, name = '']) => name),
  );
  expect(Object.keys(runtimeDependencies).toSorted()).toEqual([...new Set(imported)].toSorted());
});

it('a command line asks for the versions that are tested here', () => {
  const tested = { ...own.dependencies, ...own.devDependencies };
  const exact = (versions: Versions): Versions =>
    Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, version.replace('^', '')]));
  const asked = exact({ ...runtimeDependencies, ...typeDependencies });
  expect(exact(tested)).toMatchObject(asked);
});

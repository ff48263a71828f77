import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

/** Suites with a character of their own; every other test under `test/` is a unit test. */
const suites = [
  'scenarios',
  'behaviour',
  'frameworks',
  'golden',
  'package',
  'hostile',
  'browser',
  'samples',
] as const;

const generated = join(import.meta.dirname, 'generated');

const committedPackages = ['paperspace', 'paperspace-core'].flatMap((folder) => [
  { find: new RegExp(`^${folder}-sdk$`), replacement: join(generated, folder, 'src/index.ts') },
  { find: `${folder}-sdk/client`, replacement: join(generated, folder, 'src/create-client.ts') },
  { find: new RegExp(`^${folder}-sdk/(.*)$`), replacement: join(generated, folder, 'src/resources/$1.ts') },
]);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            '**/node_modules/**',
            ...suites.map((suite) => `test/${suite}/**`),
            'test/readme.test.ts',
          ],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'scenarios', include: ['test/scenarios/*.test.ts'], testTimeout: 30_000 } },
      {
        // The committed command lines import the committed SDKs.
        resolve: { alias: committedPackages },
        test: { name: 'behaviour', include: ['test/behaviour/*.test.ts'] },
      },
      {
        test: {
          name: 'frameworks',
          include: ['test/frameworks/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'hostile', include: ['test/hostile/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'samples', include: ['test/samples/*.test.ts'] } },
      { test: { name: 'browser', include: ['test/browser/*.test.ts'] } },
      {
        test: {
          name: 'golden',
          include: ['test/golden/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/*.test.ts', 'test/readme.test.ts'],
          globalSetup: 'test/package/build.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

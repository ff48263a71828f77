import { join } from 'node:path';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

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

/** Unit tests that change their process: they mock modules of Node, delete global functions or intercept requests. */
const isolated = [
  'test/diagnostics/cases.test.ts',
  'test/load/remote.test.ts',
  'test/runtime/react-native.test.ts',
  'test/runtime/real-fetch.test.ts',
  'test/windows-paths.test.ts',
];

const generated = join(import.meta.dirname, 'generated');

const committedPackages = ['paperspace', 'paperspace-core'].flatMap((folder) => [
  { find: new RegExp(`^${folder}-sdk$`), replacement: join(generated, folder, 'src/index.ts') },
  { find: `${folder}-sdk/client`, replacement: join(generated, folder, 'src/create-client.ts') },
  { find: new RegExp(`^${folder}-sdk/(.*)$`), replacement: join(generated, folder, 'src/resources/$1.ts') },
]);

type Settings = NonNullable<TestProjectInlineConfiguration['test']>;

/** Settings of a suite. Time limits only end what hangs: tests run next to others, on slow machines too. */
function suite(name: string, own: Settings = {}): Settings {
  const include = [`test/${name}/*.test.ts`];
  return { name, include, testTimeout: 300_000, hookTimeout: 300_000, ...own };
}

export default defineConfig({
  test: {
    // Otherwise Vitest leaves a processor idle.
    maxWorkers: '100%',
    projects: [
      {
        test: suite('unit', {
          // Files share the modules of a process, because to load the generator takes longer than most tests.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            '**/node_modules/**',
            ...suites.map((suite) => `test/${suite}/**`),
            'test/readme.test.ts',
            ...isolated,
          ],
        }),
      },
      { test: suite('isolated', { include: isolated }) },
      { test: suite('scenarios') },
      // The committed command lines import the committed SDKs.
      { resolve: { alias: committedPackages }, test: suite('behaviour') },
      { test: suite('frameworks') },
      { test: suite('hostile', { isolate: false }) },
      { test: suite('samples') },
      { test: suite('browser') },
      { test: suite('golden') },
      {
        test: suite('package', {
          include: ['test/package/*.test.ts', 'test/readme.test.ts'],
          globalSetup: 'test/package/build.ts',
        }),
      },
    ],
  },
});

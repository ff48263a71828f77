import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms of the generator, the first to work first. Rooms on one line may know each other. */
const rooms = [
  [
    'assert-never.ts',
    'case.ts',
    'client-options.ts',
    'error-message.ts',
    'identifier.ts',
    'inside.ts',
    'installation.ts',
    'invisible.ts',
    'json.ts',
    'circles.ts',
    'last-results.ts',
    'leaves.ts',
    'letters.ts',
    'media-range.ts',
    'nearest.ts',
    'order.ts',
    'memoize.ts',
    'reserved.ts',
    'runtime-exports.ts',
    'server-url.ts',
    'short-run.ts',
    'thread.ts',
    'whole-hashes.ts',
    'words.ts',
  ],
  ['diagnostics'],
  ['config', 'load'],
  ['model'],
  ['names'],
  ['transform'],
  ['contract'],
  ['escape'],
  ['templates'],
  ['products'],
  ['print'],
  ['inspect', 'output'],
  ['changes'],
  ['run'],
  ['index.ts', 'commands'],
  ['cli.ts'],
];

/** What reads, writes, locks or watches files, or starts threads that do. */
const disk = ['node:fs', 'node:fs/promises', 'write-file-atomic', 'proper-lockfile', 'chokidar'];

/** What may touch the disk: reading documents, templates and configuration, writing packages, and the commands. */
const atTheDisk = new Set(['config', 'load', 'templates', 'output', 'commands', 'cli.ts']);

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import statement under a folder; relative ones as paths from the repository's root. */
function importsUnder(folder: string): readonly Import[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const from = posix.join(folder, file.replaceAll('\\', '/'));
    const found = readFileSync(from, 'utf8').matchAll(
      /^(?:import|export)\s(?:[^'";]*\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    return [...found].map(([, fixed, lazy]) => {
      const target = fixed ?? lazy ?? '';
      return { from, to: target.startsWith('.') ? posix.join(dirname(from), target) : target };
    });
  });
}

const roomOf = (path: string): string => path.split('/')[1] ?? '';
const rank = (path: string): number => rooms.findIndex((line) => line.includes(roomOf(path)));
const show = ({ from, to }: Import): string => `${from} imports ${to}`;
const imports = importsUnder('generator');

it('knows the rank of every module', () => {
  expect(readdirSync('generator').filter((name) => !rooms.flat().includes(name))).toEqual([]);
});

it('lets a module import only from itself and the modules before it', () => {
  const inner = imports.filter(({ to }) => to.startsWith('generator/'));
  expect(inner.length).toBeGreaterThan(100);
  expect(inner.filter(({ from, to }) => rank(to) > rank(from)).map(show)).toEqual([]);
});

/** What everything that is made from the contract reads: the contract alone, never what it was made of. */
const readers = ['changes', 'escape', 'inspect', 'products', 'templates'];

it('lets the modules that read the contract import neither the model nor the names', () => {
  const made = imports.filter(({ from }) => readers.includes(roomOf(from)));
  expect(made.length).toBeGreaterThan(100);
  expect(made.filter(({ to }) => /^generator\/(?:model|names|transform)\//.test(to)).map(show)).toEqual([]);
});

it('lets only the modules that read and write use the disk', () => {
  const touching = imports.filter(({ to }) => disk.includes(to));
  expect(disk.filter((each) => !touching.some(({ to }) => to === each))).toEqual([]);
  expect(touching.filter(({ from }) => !atTheDisk.has(roomOf(from))).map(show)).toEqual([]);
});

it('lets only printers make code from composed text', () => {
  const users = readdirSync('generator', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') && /\bassembled\b/.test(readFileSync(posix.join('generator', file), 'utf8')),
  );
  expect(users.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
    'escape/code.ts',
    'print/packed-view.ts',
    'templates/helpers.ts',
  ]);
});

it('keeps the runtime free of everything outside it', () => {
  const outward = importsUnder('templates/runtime').filter(({ to }) => !to.startsWith('templates/runtime/'));
  expect(outward.map(show)).toEqual([]);
});

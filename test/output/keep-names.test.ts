import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nothingPublished } from '../../generator/config/lock.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { keepNames } from '../../generator/output/keep-names.ts';
import { withLock } from '../../generator/output/lock.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'names-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const names = { ...nothingPublished, operations: new Map([['GET /pets', 'pets.list']]) };
const placeIn = (where: string) => ({
  file: join(where, 'sdkwright.lock.json'),
  target: 'pets',
  isKept: true,
});

test('files of a run that died while it wrote the names are removed by the next run', async () => {
  for (const stray of ['sdkwright.lock.json.2049517312', 'sdkwright.lock.json.old', 'other.json.1'])
    writeFileSync(join(folder, stray), '{');
  const mutex = join(folder, 'mutex');
  expect(await keepNames(placeIn(folder), names, mutex, new Diagnostics())).toBe(true);
  expect(readdirSync(folder)).toEqual(['other.json.1', 'sdkwright.lock.json', 'sdkwright.lock.json.old']);
  writeFileSync(join(folder, 'sdkwright.lock.json.7'), '{');
  expect(await keepNames(placeIn(folder), names, mutex, new Diagnostics())).toBe(true);
  expect(existsSync(join(folder, 'sdkwright.lock.json.7'))).toBe(false);
});

test('a folder in which no lock can be created is an error, not the lock of another run', async () => {
  const locked = withLock('out', join(folder, 'nowhere', 'mutex'), new Diagnostics(), () => 1);
  await expect(locked).rejects.toThrow('ENOENT');
});

import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../generator/diagnostics/catalogue.ts';
import { tolerableCodes } from '../../generator/diagnostics/severities.ts';

/** Parameters of any report: whatever an entry asks for has a value that can be printed. */
const anyParams = new Proxy({}, { get: () => 'something' }) as never;

describe.each(Object.entries(catalogue))('%s', (code, entry) => {
  test('is a kebab-case code', () => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  test('says what is wrong in full sentences', () => {
    expect(entry.text(anyParams)).toMatch(/[.?]$/);
  });

  test('says what to do in full sentences', () => {
    expect(entry.help).toMatch(/^["A-Z].*\.$/s);
  });
});

test('only errors are marked as tolerable', () => {
  const marked = Object.entries(catalogue).filter(([, entry]) => 'tolerable' in entry);
  expect(marked.map(([code]) => code).toSorted()).toEqual(tolerableCodes());
  expect(marked.map(([, { severity }]) => severity)).toEqual(marked.map(() => 'error'));
});

test('each module has its own codes, and all of them are in the catalogue', async () => {
  const folder = new URL('../../generator/diagnostics/catalogue/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name !== 'entry.ts');
  const modules = await Promise.all(
    files.map(async (name): Promise<object> => import(new URL(name, folder).href)),
  );
  const codes = modules
    .flatMap((module) => Object.values(module))
    .flatMap((entries: object) => Object.keys(entries));
  expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

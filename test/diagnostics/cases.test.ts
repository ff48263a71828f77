import { expect, test, vi } from 'vitest';
import { catalogue } from '../../generator/diagnostics/catalogue.ts';
import { readCases } from './read-cases.ts';
import { codesOf } from './run-case.ts';

// A run that waits for another one need not wait here.
vi.mock('node:timers/promises', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:timers/promises')>()),
  setTimeout: () => Promise.resolve(),
}));

const cases = readCases();

test('every diagnostic has a case', () => {
  expect([...cases.keys()].toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test.each([...cases.values()])('the case of $code reports that code and no other', async (one) => {
  expect(await codesOf(one)).toEqual([one.code]);
});

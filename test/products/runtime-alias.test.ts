import { expect, it } from 'vitest';
import { runtimeAlias } from '../../generator/products/sdk/runtime-alias.ts';

const aliasBeside = (name: string, ...taken: readonly string[]): string =>
  runtimeAlias(name, (each) => taken.includes(each));

it('says that a name is of the runtime, where a document has one like it', () => {
  expect(aliasBeside('Fetch', 'Fetch')).toBe('RuntimeFetch');
  expect(aliasBeside('isApiError', 'isApiError')).toBe('runtimeIsApiError');
});

it('looks further where a document has that one as well', () => {
  expect(aliasBeside('Fetch', 'Fetch', 'RuntimeFetch')).toBe('RuntimeRuntimeFetch');
});

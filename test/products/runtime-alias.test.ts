import { expect, it } from 'vitest';
import { runtimeAlias } from '../../generator/products/sdk/runtime-alias.ts';

const aliasBeside = (name: string, ...taken: readonly string[]): string =>
  runtimeAlias(name, (each) => taken.includes(each));

it('an alias says that a name is of the runtime, where a document has the same name', () => {
  expect(aliasBeside('Fetch', 'Fetch')).toBe('RuntimeFetch');
  expect(aliasBeside('isApiError', 'isApiError')).toBe('runtimeIsApiError');
});

it('an alias is longer where a document has the first alias as well', () => {
  expect(aliasBeside('Fetch', 'Fetch', 'RuntimeFetch')).toBe('RuntimeRuntimeFetch');
});

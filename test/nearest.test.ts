import { expect, it } from 'vitest';
import { nearest } from '../generator/nearest.ts';

it.each([
  ['naem', ['name', 'id'], 'name'],
  ['OPERATION', ['operation', 'operations'], 'operation'],
  ['duplicate-operationId', ['duplicate-operation-id', 'operation-unknown'], 'duplicate-operation-id'],
  ['paging', ['polling', 'method'], null],
  ['ab', ['cd', 'xy'], null],
  ['A', ['b', 'a'], 'a'],
  ['pets', [], null],
  ['cat', ['bat', 'car'], 'bat'],
])('of %j, the names %j: %j', (name, candidates, meant) => {
  expect(nearest(name, candidates)).toBe(meant);
});

it('takes a candidate for what it may be called too', () => {
  const lastPart = (path: string) => [path, path.slice(path.lastIndexOf('/') + 1)];
  expect(nearest('operatoin', ['partials/operation', 'client'], lastPart)).toBe('partials/operation');
});

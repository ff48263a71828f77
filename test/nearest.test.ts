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
])('for %j and the candidates %j, the nearest name is %j', (name, candidates, meant) => {
  expect(nearest(name, candidates)).toBe(meant);
});

it('compares other names of a candidate too', () => {
  const lastPart = (path: string) => [path, path.slice(path.lastIndexOf('/') + 1)];
  expect(nearest('operatoin', ['partials/operation', 'client'], lastPart)).toBe('partials/operation');
});

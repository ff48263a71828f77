import { expect, it } from 'vitest';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { reportUnusedPins } from '../../../generator/model/naming/unused-pins.ts';
import { pinsOf } from '../build/draft-of.ts';

const operations = [
  { operationId: 'machines-list', method: 'GET', path: '/machines' },
  { operationId: null, method: 'POST', path: '/machines' },
] as const;

function messages(pins: Readonly<Record<string, string>>): readonly string[] {
  const diagnostics = new Diagnostics();
  reportUnusedPins(operations, pinsOf(pins), diagnostics);
  return diagnostics.all.map(({ message }) => message);
}

it('does not report pins of operations that exist', () => {
  expect(messages({ 'machines-list': 'machines.all', 'POST /machines': 'machines.add' })).toEqual([]);
});

it('reports pins of operations that do not exist, with a suggestion', () => {
  expect(messages({ 'machines.list': 'machines.all', 'post /machines': 'a.b', __proto__x: 'c.d' })).toEqual([
    'The configuration names "__proto__x", which is not an operation of the document. Valid operations: GET /machines, POST /machines.',
    'The configuration names "machines.list", which is not an operation of the document. Valid operations: GET /machines, POST /machines. Did you mean "machines-list"?',
    'The configuration names "post /machines", which is not an operation of the document. Valid operations: GET /machines, POST /machines. Did you mean "POST /machines"?',
  ]);
});

import { describe, expect, it } from 'vitest';
import { emitted } from './emitted.ts';
import {
  answer,
  api,
  id,
  model,
  namesOf,
  object,
  operation,
  property,
  ref,
  resource,
  string,
} from './fixture.ts';

describe('names of the package', () => {
  it('give way to those of the document', async () => {
    const machines = api(
      [resource('things', operation('get', 'GET', '/things', { responses: [answer(ref('Plan'))] }))],
      [
        model('Plan', object([property('at', ref('Promise'))])),
        model('Promise', object([property('none', object([]))])),
        model('Record', string),
      ],
    );
    const names = { ...namesOf(machines), model: (each: string) => each };
    const { text } = await emitted(machines, { names });
    expect(text('src/resources/things.ts')).toContain(
      "import type { Plan as RuntimePlan } from '../runtime/plan.js';",
    );
    expect(text('src/resources/things.ts')).toContain('ApiPromise<Plan>');
    expect(text('src/models/promise-model.ts')).toContain('none: globalThis.Record<string, never>;');
  });

  it('keep out of the way of a resource called like a reserved word', async () => {
    const { text } = await emitted(
      api([resource('default', operation('get', 'GET', '/x', { id: id('x') }))], []),
    );
    expect(text('src/client.ts')).toContain("import * as defaultResource from './resources/default.js';");
    expect(text('src/client.ts')).toContain(
      'export interface Default extends Bound<typeof defaultResource> {',
    );
  });
});

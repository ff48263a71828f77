import { describe, expect, it } from 'vitest';
import type { Type } from '../../generator/model/types.ts';
import { typeCode } from '../../generator/products/sdk/declarations/type.ts';
import type { Direction } from '../../generator/contract/types.ts';
import { TypeTrees } from '../../generator/contract/type-trees.ts';
import { FileScope } from '../../generator/products/sdk/file-scope.ts';
import { indexRuntime } from '../../generator/products/sdk/runtime-index.ts';
import { lookupIn } from '../../generator/products/sdk/lookup.ts';
import { emitted } from './emitted.ts';
import {
  answer,
  api,
  array,
  boolean,
  content,
  contractOf,
  field,
  id,
  input,
  integer,
  model,
  namesOf,
  nullable,
  object,
  operation,
  origin,
  property,
  ref,
  resource,
  string,
  union,
  unknown,
  values,
} from './fixture.ts';

const runtime = indexRuntime(new Map([['encode/binary.ts', 'export type BinaryInput = Blob;']]));
const described = api([], [model('Pet', object([property('name', string)]))]);

/** A type as a file of the package prints it, and the imports that it took. */
function print(type: Type, direction: Direction = 'response'): string {
  const scope = new FileScope('models/x.ts', lookupIn(contractOf(described)), runtime);
  const trees = new TypeTrees((id) => namesOf(described).model(id));
  return typeCode(trees.type(type), { scope, direction }).toString();
}

describe('types', () => {
  const cases: readonly (readonly [Type, string])[] = [
    [integer, 'number'],
    [nullable(string), 'string | null'],
    [array(nullable(ref('Pet'))), '(Pet | null)[]'],
    [array(values(['a', 'b'])), "('a' | 'b')[]"],
    [values(['a'], true), "'a' | (string & {})"],
    [values([1, 2], true), '1 | 2 | (number & {})'],
    [union(string, string, boolean), 'string | boolean'],
    [
      { kind: 'intersection', origin, members: [ref('Pet'), union(string, integer)] },
      'Pet & (string | number)',
    ],
    [{ kind: 'record', origin, values: array(string) }, '{ [key: string]: string[] }'],
    [{ kind: 'tuple', origin, items: [string, integer], required: 1, rest: null }, '[string, number?]'],
    [
      { kind: 'tuple', origin, items: [string], required: 1, rest: union(string, integer) },
      '[string, ...(string | number)[]]',
    ],
    [object([]), 'Record<string, never>'],
    [
      object([property('a-b', string), property('c', integer, { optional: true })]),
      "{ 'a-b': string;\nc?: number | undefined; }",
    ],
    [object([property('c', unknown, { optional: true })]), '{ c?: unknown; }'],
    [{ kind: 'binary', origin }, 'string'],
    [{ kind: 'never', origin }, 'never'],
  ];

  it.each(cases)('%#: print as TypeScript writes them', (type, expected) => {
    expect(print(type)).toBe(expected);
  });

  it('take bytes in any form on the way out', () => {
    expect(print({ kind: 'binary', origin }, 'request')).toBe('BinaryInput');
  });
});

describe('index signatures', () => {
  const printed = async (extra: Type, ...types: readonly Type[]): Promise<string> => {
    const properties = types.map((type, index) => property(`p${index}`, type));
    const { text } = await emitted(api([], [model('Pet', object(properties, extra))]));
    return /\[key: string\]: .*/.exec(text('src/models/pet.ts'))?.[0] ?? '';
  };

  it('admit the declared properties too', async () => {
    expect(await printed(string, integer, string)).toBe('[key: string]: string | number;');
  });

  it('say unknown where that would be long', async () => {
    expect(await printed(string, integer, boolean, array(string), array(integer))).toBe(
      '[key: string]: unknown;',
    );
  });
});

describe('a model that differs on its two ways', () => {
  const pet = model(
    'Pet',
    object([
      property('id', string, { access: 'read' }),
      property('pin', string, { access: 'write' }),
      property('name', string),
    ]),
  );
  const shop = model('Shop', object([property('pets', array(ref('Pet')))]));
  const save = (responses: readonly ReturnType<typeof answer>[]): ReturnType<typeof api> =>
    api(
      [
        resource(
          'shops',
          operation('save', 'PUT', '/shop', {
            input: input(field('body', ref('Shop'), 'body')),
            body: { kind: 'content', required: true, placement: 'whole', contents: [content(ref('Shop'))] },
            responses,
          }),
        ),
      ],
      [pet, shop],
    );

  it('has two declarations, and so has what holds it', async () => {
    const { text } = await emitted(save([answer(ref('Shop'))]));
    expect(text('src/models/pet.ts')).toMatch(/interface Pet \{\n {2}id: string;\n {2}name: string;\n\}/);
    expect(text('src/models/pet.ts')).toMatch(
      /interface PetInput \{\n {2}pin: string;\n {2}name: string;\n\}/,
    );
    expect(text('src/models/shop.ts')).toContain('pets: PetInput[];');
    expect(text('src/resources/shops.ts')).toContain('body: ShopInput;');
    expect(text('src/resources/shops.ts')).toContain('ApiPromise<Shop>');
  });

  it('has one where it goes one way only', async () => {
    const { text } = await emitted(save([answer(null, 204)]));
    expect(text('src/models/pet.ts')).toMatch(/interface Pet \{\n {2}pin: string;\n {2}name: string;\n\}/);
    expect(text('src/models/pet.ts')).not.toContain('PetInput');
  });
});

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
    expect(text('src/client.ts')).toContain('readonly default: Bound<typeof defaultResource>;');
  });
});

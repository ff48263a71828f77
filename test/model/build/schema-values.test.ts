import { describe, expect, it } from 'vitest';
import type { EnumType } from '../../../generator/model/types.ts';
import { buildSchemas, typeOf } from './draft-of.ts';

describe('enums', () => {
  it.each([
    [{ type: 'string', enum: ['a', 'b'] }, 'enum("a", "b")'],
    [{ enum: ['a', 'a', 'b'] }, 'enum("a", "b")'],
    [{ enum: [0, 1, -1] }, 'enum(0, 1, -1)'],
    [{ enum: ['', ' '] }, 'enum("", " ")'],
    [{ type: 'string', enum: ['only'] }, '"only"'],
    [{ const: 5 }, '5'],
    [{ enum: [null] }, 'null'],
    [{ const: null }, 'null'],
    [{ type: 'boolean', enum: [true] }, 'true'],
    [{ enum: [true, false] }, 'boolean'],
    [{ enum: ['a', 1, true] }, '("a" | 1 | true)'],
    [{ enum: ['a', 'b', null] }, '(enum("a", "b") | null)'],
  ])('reads %j as %s', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  it('reads an empty enum as never, which is reported', () => {
    const built = buildSchemas({ A: { type: 'string', enum: [] } });
    expect(built.model('A')).toBe('never');
    expect(built.codes).toEqual(['enum-empty']);
  });

  it('converts values to the declared type, which is reported', () => {
    const built = buildSchemas({
      A: { type: 'string', enum: [1, 2] },
      B: { type: 'integer', enum: ['1', '2'] },
    });
    expect([built.model('A'), built.model('B')]).toEqual(['enum("1", "2")', 'enum(1, 2)']);
    expect(built.codes).toEqual(['enum-value-type', 'enum-value-type']);
  });

  it('ignores lists of objects, which is reported', () => {
    const built = buildSchemas({ A: { type: 'object', enum: [{ a: 1 }] } });
    expect(built.model('A')).toBe('Record<unknown>');
    expect(built.codes).toEqual(['enum-value-complex']);
  });
});

describe('names of values', () => {
  const membersOf = (schema: object): EnumType['members'] => {
    const type = [...buildSchemas({ A: schema }).api.models.values()][0]?.type;
    if (type?.kind !== 'enum') throw new Error('That is no enum');
    return type.members;
  };
  const low = { value: 1, name: 'Low', description: 'Slow.' };

  it.each([
    [{ enum: [1, 2], 'x-enum-varnames': ['Low', 'High'], 'x-enum-descriptions': ['Slow.', 'Fast.'] }],
    [{ enum: [1, 2], 'x-enumNames': ['Low', 'High'], 'x-enumDescriptions': { 1: 'Slow.' } }],
    [{ enum: [1, 2], 'x-ms-enum': { values: [{ value: 1, name: 'Low', description: 'Slow.' }] } }],
    [{ enum: [1, 2], 'x-fern-enum': { 1: { name: 'Low', description: 'Slow.' } } }],
    [{ oneOf: [{ const: 1, title: 'Low', description: 'Slow.' }, { const: 2 }] }],
  ])('come from %j', (schema) => {
    expect(membersOf(schema)[0]).toEqual(low);
  });

  it.each([
    { type: 'string', enum: ['a', 'b'], 'x-ms-enum': { modelAsString: true } },
    { type: 'string', 'x-extensible-enum': ['a', 'b'] },
    { type: 'string', enum: ['a', 'b'], 'x-enum-extensibility': 'open' },
    { type: 'string', enum: ['a', 'b'], 'x-speakeasy-unknown-values': 'allow' },
    { anyOf: [{ type: 'string', enum: ['a'] }, { enum: ['b'] }, { type: 'string', minLength: 2 }] },
  ])('an enum is open by %j', (schema) => {
    expect(typeOf(schema)).toBe('enum("a", "b", …)');
  });
});

describe('null', () => {
  const Pet = { $ref: '#/components/schemas/Pet' };
  it.each([
    ['3.0.3', { type: 'string', nullable: true }, '(string | null)'],
    ['3.0.3', { type: 'string', enum: ['a', 'b', null], nullable: true }, '(enum("a", "b") | null)'],
    ['3.0.3', { type: 'string', enum: ['a', 'b'], nullable: true }, '(enum("a", "b") | null)'],
    ['3.0.3', { allOf: [Pet], nullable: true }, '(Pet | null)'],
    ['3.0.3', { allOf: [Pet, { nullable: true }] }, '(Pet | null)'],
    ['3.0.3', { anyOf: [Pet, { type: 'string' }], nullable: true }, '(Pet | string | null)'],
    ['3.0.3', { ...Pet, nullable: true }, '(Pet | null)'],
    ['3.1.0', { type: ['null', 'string'] }, '(string | null)'],
    ['3.1.0', { type: ['object', 'null'], properties: { a: {} } }, '({ a?: unknown } | null)'],
    ['3.1.0', { oneOf: [{ type: 'null' }, Pet] }, '(Pet | null)'],
    ['3.1.0', { anyOf: [Pet, { enum: [null] }, { const: null }] }, '(Pet | null)'],
    ['3.1.0', { nullable: true }, 'unknown'],
    ['3.0.3', { type: 'object', nullable: true }, '(Record<unknown> | null)'],
  ])('in %s is the last member of the union, once: %j', (version, schema, type) => {
    expect(buildSchemas({ Pet: { properties: {} }, Subject: schema }, version).model('Subject')).toBe(type);
  });

  it('next to a reference in 3.0 counts, with a warning', () => {
    const built = buildSchemas({ Pet: { type: 'object' }, A: { ...Pet, nullable: true } }, '3.0.3');
    expect(built.findings).toEqual(['ref-nullable /components/schemas/A']);
  });
});

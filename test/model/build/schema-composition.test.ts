import { describe, expect, it } from 'vitest';
import { buildSchemas, typeOf } from './draft-of.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const Base = {
  type: 'object',
  properties: { id: { type: 'string' }, kind: { type: 'string' } },
  required: ['kind'],
};
const subject = (schema: unknown, more: object = {}, version = '3.1.0') =>
  buildSchemas({ Base, Other: { properties: { o: {} } }, ...more, Subject: schema }, version);

describe('allOf', () => {
  it.each([
    [{ allOf: [ref('Base')] }, 'Base'],
    [{ allOf: [ref('Base'), { properties: { a: { type: 'string' } } }] }, 'Base & { a?: string }'],
    [
      { allOf: [ref('Base')], properties: { a: { type: 'string' } }, required: ['a'] },
      'Base & { a: string }',
    ],
    [{ allOf: [ref('Base'), ref('Other'), ref('Base')] }, 'Base & Other'],
    [{ allOf: [ref('Base'), { type: 'object' }] }, 'Base'],
    [{ allOf: [ref('Base'), { type: 'object', additionalProperties: true }] }, 'Base'],
    [
      { allOf: [{ properties: { a: { type: 'string' } } }, { properties: { b: {} }, required: ['a'] }] },
      '{ a: string; b?: unknown }',
    ],
    [{ allOf: [{ type: 'string' }, { maxLength: 3 }] }, 'string'],
    [{ allOf: [{ type: 'string', format: 'date-time' }, { type: 'string' }] }, 'string<date-time>'],
    [{ allOf: [{ type: 'integer' }, { type: 'number' }] }, 'integer'],
    [{ allOf: [{ type: 'string' }, { enum: ['a', 'b'] }] }, 'enum("a", "b")'],
    [{ allOf: [{ enum: ['a', 'b', 'c'] }, { enum: ['b', 'c', 'd'] }] }, 'enum("b", "c")'],
    [
      { allOf: [{ oneOf: [ref('Base'), ref('Other')] }, { properties: { a: {} } }] },
      '{ a?: unknown } & (Base | Other)',
    ],
    [{ allOf: [] }, 'unknown'],
  ])('of %j is %s', (schema, type) => {
    expect(subject(schema).model('Subject')).toBe(type);
  });

  it('keeps the reference next to a type in OpenAPI 3.0', () => {
    expect(subject({ allOf: [{ type: 'object', ...ref('Base') }] }, {}, '3.0.3').model('Subject')).toBe(
      'Base',
    );
  });

  it('makes properties of the base required if a member only requires them', () => {
    const built = subject({ allOf: [ref('Base'), { required: ['id', 'kind'] }] });
    expect(built.model('Subject')).toBe('Base & { id: string }');
  });

  it('narrows a property of the base', () => {
    const built = subject({ allOf: [ref('Base')], properties: { kind: { const: 'a' } } });
    expect(built.model('Subject')).toBe('Base & { kind?: "a" }');
    expect(built.codes).toEqual([]);
  });

  it('expands the base if an own property contradicts it, which is reported', () => {
    const built = subject({ allOf: [ref('Base'), { properties: { id: { type: 'number' } } }] });
    expect(built.model('Subject')).toBe('{ kind: string; id?: number }');
    expect(built.findings).toEqual(['all-of-conflict /components/schemas/Subject/allOf/1/properties/id']);
  });

  it('reports types that exclude each other', () => {
    const built = subject({ allOf: [{ type: 'string' }, { type: 'number' }] });
    expect(built.model('Subject')).toBe('number');
    expect(built.codes).toEqual(['all-of-contradiction']);
  });

  it('reads a schema whose property refers back to it', () => {
    const child = { allOf: [ref('Node')], properties: { child: { type: 'object' } } };
    const built = buildSchemas({ Node: { properties: { child } } });
    expect(built.model('Node')).toContain('child?: Node');
  });
});

describe('keywords next to a reference', () => {
  it('count in OpenAPI 3.1', () => {
    const built = subject({ ...ref('Base'), required: ['id'], properties: { a: { type: 'string' } } });
    expect(built.model('Subject')).toBe('Base & { a?: string; id: string }');
  });

  it('are ignored in OpenAPI 3.0, with a warning', () => {
    const built = subject({ ...ref('Base'), properties: { a: { type: 'string' } } }, {}, '3.0.3');
    expect(built.model('Subject')).toBe('Base');
    expect(built.codes).toEqual(['ref-sibling-ignored']);
  });

  it('do not change the reference if they cannot be expressed', () => {
    expect(subject({ ...ref('Base'), not: { required: ['x'] } }).model('Subject')).toBe('Base');
    expect(subject({ ...ref('Base'), allOf: [{ minProperties: 1 }] }).model('Subject')).toBe('Base');
    expect(subject({ ...ref('Base'), description: 'The base.' }).model('Subject')).toBe('Base');
  });
});

describe('unions', () => {
  it.each([
    [{ oneOf: [{ type: 'string' }, { type: 'number' }] }, '(string | number)'],
    [{ oneOf: [{ type: 'string' }] }, 'string'],
    [
      { anyOf: [{ type: 'string' }, { anyOf: [{ type: 'number' }, { type: 'string' }] }] },
      '(string | number)',
    ],
    [
      {
        anyOf: [
          { type: 'string', format: 'date' },
          { type: 'string', format: 'date-time' },
        ],
      },
      'string',
    ],
    [{ anyOf: [{ type: 'integer' }, { type: 'number' }] }, 'number'],
    [{ anyOf: [{ type: 'string' }, {}] }, 'unknown'],
    [{ anyOf: [{ not: {} }, { type: 'string' }] }, 'string'],
    [{ anyOf: [{ not: {} }] }, 'never'],
    [{ anyOf: [{ enum: ['a'] }, { enum: ['b'] }, { const: 'c' }] }, 'enum("a", "b", "c")'],
    [
      { anyOf: [{ type: 'number', enum: [50] }, { enum: [100] }, { type: 'number', minimum: 0 }] },
      'enum(50, 100, …)',
    ],
    [{ anyOf: [{ const: 'auto' }, { type: 'integer' }] }, '("auto" | integer)'],
    [{ anyOf: [{ const: true }, { const: false }] }, 'boolean'],
    [{ anyOf: [{ properties: { a: {} } }, { properties: { a: {} } }] }, '{ a?: unknown }'],
    [{ type: 'string', anyOf: [{ enum: ['a', 'b'] }, { pattern: '^x' }] }, 'enum("a", "b", …)'],
    [{ type: 'object', oneOf: [ref('Base'), ref('Other')] }, '(Base | Other)'],
    [{ properties: { a: {} }, oneOf: [ref('Base'), ref('Other')] }, '{ a?: unknown } & (Base | Other)'],
  ])('of %j are %s', (schema, type) => {
    expect(subject(schema).model('Subject')).toBe(type);
  });

  it('that only say which properties go together are left out, which is reported', () => {
    const built = subject({
      properties: { a: {}, b: {} },
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
    });
    expect(built.model('Subject')).toBe('{ a?: unknown; b?: unknown }');
    expect(built.codes).toEqual(['required-alternatives']);
  });
});

describe('definitions that refer to themselves', () => {
  it('are valid inside objects and arrays', () => {
    const built = buildSchemas({
      Tree: { properties: { children: { type: 'array', items: ref('Tree') } } },
      List: { type: 'array', items: ref('List') },
    });
    expect([built.model('Tree'), built.model('List')]).toEqual(['{ children?: Tree[] }', 'List[]']);
  });

  it('lose themselves as a member', () => {
    const built = buildSchemas({
      A: { oneOf: [ref('A'), { type: 'string' }] },
      B: { anyOf: [ref('C'), { type: 'string' }] },
      C: { anyOf: [ref('B'), { type: 'number' }] },
    });
    expect([built.model('A'), built.model('B'), built.model('C')]).toEqual([
      'string',
      '(number | string)',
      '(string | number)',
    ]);
    expect(new Set(built.codes)).toEqual(new Set(['schema-refers-to-itself']));
  });

  it('and have no other member are errors that name them', () => {
    const built = buildSchemas({ A: { allOf: [ref('A')] } });
    expect(built.model('A')).toBe('unknown');
    expect(built.findings).toEqual(['schema-circular /components/schemas/A']);
  });
});

it('reads very deep documents without overflowing', () => {
  let schema: object = { type: 'string' };
  for (let depth = 0; depth < 3_000; depth += 1) schema = { type: 'object', properties: { a: schema } };
  expect(() => typeOf(schema)).not.toThrow();
});

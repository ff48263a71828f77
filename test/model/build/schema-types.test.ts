import { describe, expect, it } from 'vitest';
import { build, buildSchemas, typeOf } from './draft-of.ts';

describe('types', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date' }, 'string<date>'],
    [{ type: 'integer', format: 'int64' }, 'integer<int64>'],
    [{ type: 'boolean' }, 'boolean'],
    [{ type: 'null' }, 'null'],
    [{}, 'unknown'],
    [true, 'unknown'],
    [false, 'never'],
    [{ not: {} }, 'never'],
    [{ type: ['string', 'integer'] }, '(string | integer)'],
    [{ type: ['object', 'string'], properties: { a: {} } }, '({ a?: unknown } | string)'],
    [{ description: 'Anything.' }, 'unknown'],
  ])('reads %j as %s', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  it.each([
    [{ properties: { a: { type: 'string' } } }, '{ a?: string }'],
    [{ required: ['a'] }, '{ a: unknown }'],
    [{ items: { type: 'string' } }, 'string[]'],
    [{ maxLength: 3 }, 'string'],
    [{ minimum: 3 }, 'number'],
    [{ format: 'uuid' }, 'string<uuid>'],
    [{ format: 'int32' }, 'number'],
  ])('infers the missing type of %j: %s', (schema, type) => {
    expect(typeOf(schema).replace('number<int32>', 'number')).toBe(type);
  });

  it('reports a type that does not exist', () => {
    const built = buildSchemas({ A: { type: 'date' } });
    expect(built.model('A')).toBe('unknown');
    expect(built.findings).toEqual(['type-unknown /components/schemas/A/type']);
  });

  it('reports keywords that narrow in ways a type cannot express', () => {
    const { model, findings } = buildSchemas({ A: { type: 'string', not: { enum: ['x'] }, if: {} } });
    expect(model('A')).toBe('string');
    expect(findings).toEqual([
      'keyword-inexpressible /components/schemas/A/if',
      'keyword-inexpressible /components/schemas/A/not',
    ]);
  });
});

describe('bytes inside JSON', () => {
  it.each([
    [{ type: 'string', format: 'binary' }, 'string<byte>'],
    [{ contentMediaType: 'application/octet-stream' }, 'string<byte>'],
    [{ type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' }, 'string<byte>'],
    [{ type: 'string', contentMediaType: 'application/json' }, 'string'],
    [{ type: 'file' }, 'string<byte>'],
  ])('reads %j as %s', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });
});

describe('arrays', () => {
  const number = { type: 'number' };
  it.each([
    [{ type: 'array' }, 'unknown[]'],
    [{ type: 'array', items: number }, 'number[]'],
    [{ type: 'array', prefixItems: [number, number] }, '[number?, number?]'],
    [{ type: 'array', prefixItems: [number, number], minItems: 2 }, '[number, number]'],
    [
      { type: 'array', prefixItems: [number, { type: 'string' }], items: { type: 'boolean' } },
      '[number?, string?, ...boolean[]]',
    ],
    [{ type: 'array', prefixItems: [number, number], minItems: 1, items: false }, '[number, number?]'],
    [{ type: 'array', prefixItems: [number], items: number, maxItems: 1 }, '[number?]'],
    [{ type: 'array', items: [number, { type: 'string' }] }, '[number?, string?]'],
  ])('reads %j as %s', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });
});

describe('objects', () => {
  const a = { properties: { a: { type: 'string' } } };
  it.each([
    [{ type: 'object' }, 'Record<unknown>'],
    [{ type: 'object', additionalProperties: true }, 'Record<unknown>'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Record<number>'],
    [{ type: 'object', additionalProperties: false }, '{  }'],
    [{ ...a }, '{ a?: string }'],
    [{ ...a, additionalProperties: false }, '{ a?: string }'],
    [{ ...a, additionalProperties: true }, '{ a?: string; [key]: unknown }'],
    [{ ...a, additionalProperties: {} }, '{ a?: string; [key]: unknown }'],
    [{ ...a, additionalProperties: { type: 'number' } }, '{ a?: string; [key]: number }'],
    [{ ...a, unevaluatedProperties: false }, '{ a?: string }'],
    [{ ...a, unevaluatedProperties: { type: 'number' } }, '{ a?: string; [key]: number }'],
    [{ ...a, patternProperties: { '^x-': { type: 'number' } } }, '{ a?: string; [key]: number }'],
    [
      {
        type: 'object',
        patternProperties: { '^x-': { type: 'number' } },
        additionalProperties: { type: 'string' },
      },
      'Record<(number | string)>',
    ],
    [{ ...a, required: ['a', 'b'] }, '{ a: string; b: unknown }'],
    [{ ...a, propertyNames: { pattern: '^a' }, dependentRequired: { a: ['b'] } }, '{ a?: string }'],
  ])('reads %j as %s', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  it('keeps read-only and write-only as directions, also through a reference', () => {
    const built = buildSchemas({
      Id: { type: 'string', readOnly: true },
      A: {
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          also: { allOf: [{ $ref: '#/components/schemas/Id' }] },
          secret: { type: 'string', writeOnly: true },
        },
      },
    });
    expect(built.model('A')).toBe('{ read id?: Id; read also?: Id; write secret?: string }');
  });

  it('keeps property names as they are, including those of Object.prototype', () => {
    const properties = JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"number"}}');
    expect(typeOf({ type: 'object', properties, required: ['__proto__'] })).toBe(
      '{ __proto__: string; constructor?: number }',
    );
  });

  it('reports a description that is not a string, and leaves it out', () => {
    const built = buildSchemas({ A: { type: 'string', description: { $ref: './a.md' } } });
    expect(built.findings).toEqual(['prose-not-text /components/schemas/A/description']);
    expect([...built.api.models.values()][0]?.docs.description).toBeNull();
  });

  it('keeps limits and defaults of properties, exclusive bounds in either spelling', () => {
    const limitsOf = (schema: object) => {
      const built = buildSchemas({ A: { properties: { a: schema } } });
      const type = [...built.api.models.values()][0]?.type;
      return type?.kind === 'object' ? type.properties[0]?.limits : null;
    };
    expect(limitsOf({ type: 'number', minimum: 0, exclusiveMinimum: true, default: 5 })).toEqual({
      exclusiveMinimum: 0,
      default: 5,
    });
    expect(limitsOf({ type: 'number', exclusiveMaximum: 9, minimum: 1 })).toEqual({
      exclusiveMaximum: 9,
      minimum: 1,
    });
    expect(limitsOf({ type: 'string', pattern: 'a*/', default: null })).toEqual({
      pattern: 'a*/',
      default: null,
    });
  });
});

it('reads properties behind a reference, and properties next to it', () => {
  const built = build({
    'x-parts': { a: { type: 'string' }, b: { type: 'string' } },
    components: { schemas: { A: { properties: { $ref: '#/x-parts', b: { type: 'number' } } } } },
  });
  expect(built.model('A')).toBe('{ a?: string; b?: number }');
});
